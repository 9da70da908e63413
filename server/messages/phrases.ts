import type { NamesIn } from '../../shared/fill.ts';
import { fill } from '../../shared/fill.ts';
import type { NoteValue, Phrase } from '../../shared/note-values.ts';

/**
 * Every part of a sentence that a note may hold, in English. Whoever speaks another language has words of its own for
 * each code.
 */
export const phrases = {
  'call.token': 'asking for a token',
  'call.tokenAddress': 'asking where tokens come from',
  'call.customers': 'the customer list',
  'call.probe': 'reading customers',
  'call.subscriptions': "a customer's subscriptions",
  'call.prices': "a customer's prices",
  'call.topLevels': 'the list of top levels',
  'call.licences': 'the list of licences',
  'call.licence': 'a licence',
  'call.createCustomers': 'creating customers',
  'call.createLicences': 'creating licences',
  'call.updateLicences': 'updating licences',
  'call.invoices': 'the recurring invoices of a customer',
  'call.settings': "Halo's settings",
  'call.examination': 'an examination',

  'happened.timedOut': 'no answer within {seconds} s',
  'happened.tooLarge': 'the answer is more than {bytes} bytes',
  'happened.unreachable': 'could not be reached ({reason})',
  'happened.answered': 'answered {status}',
  'happened.answeredWith': 'answered {status} ({said})',
  'happened.answeredPage': 'answered {status} (an HTML page)',
  'happened.unexpected': 'the answer is not what we expect ({found})',
  'happened.empty': 'the answer is not what we expect (it is empty)',
  'happened.page': 'the answer is not what we expect (an HTML page)',
  'happened.noJson': 'the answer is not what we expect (it is not JSON)',
  'happened.stopped': 'the run was stopped before this was sent',
  'happened.foreignHost':
    "it names {host}, which is neither {own} nor a host of Halo's, so the secret was not sent",
  'happened.noAddress': 'it does not name an address',
  'happened.rowsMissing': 'only {rows} of {total} rows were answered',
  'happened.rowWithoutId': 'a row has no id',
  'happened.badRow': 'a row is not what we expect ({found})',
  'happened.sameTwice': 'the same subscription stands in the list twice',
  'happened.noList': 'it is no list',
  'happened.notAsked': 'it was not asked',

  'subscription.named': '"{name}"',
  'subscription.numbered': 'subscription {id}',
  'licence.named': '"{name}" ({id})',
  'doubt.number': 'has the {field} {value} in Sherweb, which cannot be right',
  'doubt.form': "is not what we expect in Sherweb's answer ({field}: {found})",

  'secondLook.customerGone': 'Its customer was not in Sherweb at the second look',
  'secondLook.suspended': 'Its customer was suspended at the second look',
  'secondLook.thereAgain': 'The subscription was in Sherweb again at the second look',

  'plan.applied': 'applied',
  'plan.moved': 'overtaken by changes',
  'plan.dropped': 'dropped',

  'input.whole': 'The input',
  'input.field': '"{field}"',

  'kept.field': '{field} {from} instead of {to}',
  'field.count': 'count',
  'field.is_active': 'is_active',
  'field.billing_cycle': 'billing_cycle',
  'field.term_duration': 'term_duration',
  'field.start_date': 'start_date',
  'field.end_date': 'end_date',
  'field.autorenew': 'autorenew',
  'field.product_sku': 'product_sku',
  'field.purchase_price': 'purchase_price',

  'credential.url': "the tenant's address",
  'credential.clientId': 'the client ID',
  'credential.clientSecret': 'the client secret',
  'credential.subscriptionKey': 'the subscription key',

  'evidence.identical': 'exactly the same name',
  'evidence.extraWord': 'extra word: "{word}"',
  'evidence.spelling': 'spelling: "{a}" / "{b}"',
  'evidence.number': 'number: "{a}" / "{b}"',
  'evidence.abbreviation': 'abbreviation: "{a}" / "{b}"',
  'evidence.wordOrder': 'word order',
  'evidence.legalForm': 'legal form: "{a}" / "{b}"',
  'evidence.legalFormFirst': 'legal form: "{a}" / none',
  'evidence.legalFormSecond': 'legal form: none / "{b}"',
  'evidence.legalFormPlace': 'place of the legal form',
  'evidence.leadingThe': 'leading "The"',
  'evidence.joiner': 'joining word: "{a}" / "{b}"',
  'evidence.joinerFirst': 'joining word: "{a}" / none',
  'evidence.joinerSecond': 'joining word: none / "{b}"',
  'evidence.letterCase': 'letter case',
  'evidence.accents': 'accents',
  'evidence.punctuation': 'punctuation',
  'evidence.symbols': 'symbols',
  'evidence.whiteSpace': 'white space',
  'evidence.invisible': 'invisible characters',
  'evidence.otherForms': 'other forms of the same characters',
} as const;

type Phrases = typeof phrases;
export type PhraseCode = keyof Phrases;
export type CodeIn<Area extends string> = PhraseCode & `${Area}.${string}`;
type NameIn<Area extends string> = CodeIn<Area> extends `${Area}.${infer Name}` ? Name : never;
/** What a call to Sherweb or Halo is about. */
export type CallName = NameIn<'call'>;
/** What Sherweb or Halo want to know of us before they answer. */
export type CredentialName = NameIn<'credential'>;

type PlainValue = string | number | { readonly code: PhraseCode };
type ValuesOf<Code extends PhraseCode> = [NamesIn<Phrases[Code]>] extends [never]
  ? []
  : [values: { readonly [Name in NamesIn<Phrases[Code]>]: PlainValue }];

/** A part of a sentence, by its code and with every value that its words need. */
export const phrase = <Code extends PhraseCode>(code: Code, ...[values]: ValuesOf<Code>): Phrase =>
  values === undefined ? { code } : { code, values };

/** A phrase that may stand in for another one, e.g. one of the fields of a licence; undefined when it is none of ours. */
export const phraseCode = (code: string): PhraseCode | undefined =>
  Object.hasOwn(phrases, code) ? (code as PhraseCode) : undefined;

/** A value in English. */
export function inEnglish(value: NoteValue): string {
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(inEnglish).join(', ');
  const code = phraseCode(value.code);
  if (code === undefined) return value.code;
  const values: Phrase['values'] = value.values ?? {};
  const words = (name: string) => {
    const found = values[name];
    return found === undefined ? undefined : inEnglish(found);
  };
  return fill(phrases[code], words) ?? phrases[code];
}
