import type { evidence as english } from '../../en/doctor/evidence.ts';
import type { TranslationOf } from '../../shape/catalogue.ts';

/** Why two names look like the same company: what differs between them. */
export const evidence = {
  'evidence.identical': 'exactement le même nom',
  'evidence.extraWord': 'mot en plus : « {word} »',
  'evidence.sharedWord': 'même mot : « {word} »',
  'evidence.spelling': 'orthographe : « {a} » / « {b} »',
  'evidence.number': 'nombre : « {a} » / « {b} »',
  'evidence.abbreviation': 'abréviation : « {a} » / « {b} »',
  'evidence.wordOrder': 'ordre des mots',
  'evidence.legalForm': 'forme juridique : « {a} » / « {b} »',
  'evidence.legalFormFirst': 'forme juridique : « {a} » / aucune',
  'evidence.legalFormSecond': 'forme juridique : aucune / « {b} »',
  'evidence.legalFormPlace': 'place de la forme juridique',
  'evidence.leadingThe': '« The » en tête',
  'evidence.joiner': 'mot de liaison : « {a} » / « {b} »',
  'evidence.joinerFirst': 'mot de liaison : « {a} » / aucun',
  'evidence.joinerSecond': 'mot de liaison : aucun / « {b} »',
  'evidence.letterCase': 'majuscules',
  'evidence.accents': 'accents',
  'evidence.punctuation': 'ponctuation',
  'evidence.symbols': 'symboles',
  'evidence.whiteSpace': 'espaces',
  'evidence.invisible': 'caractères invisibles',
  'evidence.otherForms': 'autres formes des mêmes caractères',
} as const satisfies TranslationOf<typeof english>;
