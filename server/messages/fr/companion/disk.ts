import type { disk as english } from '../../en/companion/disk.ts';
import type { TranslationOf } from '../../shape/catalogue.ts';

/** What a disk or a file on it did, and what to do about it. */
export const disk = {
  'disk.full': 'le disque est plein',
  'disk.quota': 'le quota du disque est épuisé',
  'disk.readOnly': 'le disque est en lecture seule',
  'disk.denied': 'l’accès est refusé',
  'disk.fileInPath': 'une partie du chemin est un fichier, pas un dossier',
  'disk.fileInPlace': 'un fichier est à sa place',
  'disk.folderInPlace': 'un dossier est à sa place',
  'disk.error': 'le disque signale une erreur',
  'disk.openFiles': 'trop de fichiers sont ouverts',
  'disk.other': 'le système a répondu {code}',

  'remedy.full': 'Libérez de l’espace sur le disque, puis réessayez.',
  'remedy.quota': 'Libérez de l’espace ou augmentez le quota, puis réessayez.',
  'remedy.readOnly': 'Montez-le en écriture, puis réessayez.',
  'remedy.denied': 'Donnez à l’utilisateur du compagnon le droit de le lire et d’y écrire.',
  'remedy.fileInPath': 'Déplacez ce fichier ou choisissez un autre dossier.',
  'remedy.fileInPlace': 'Déplacez ce fichier ou choisissez un autre dossier.',
  'remedy.folderInPlace': 'Déplacez ce dossier, puis réessayez.',
  'remedy.error': 'Vérifiez le disque, puis réessayez.',
  'remedy.openFiles': 'Redémarrez le compagnon.',
  'remedy.other': 'Vérifiez le disque et le dossier, puis réessayez.',

  'damage.missing': 'il manque',
  'damage.empty': 'il est vide',
  'damage.cutOff': 'il est tronqué ou n’est pas du JSON',
  'damage.notJson': 'ce n’est pas du JSON',
  'damage.notOurs': 'ce n’est pas un fichier du compagnon',
  'damage.otherKind': 'il contient « {found} » au lieu de « {kind} »',
  'damage.shape': 'il n’a pas la bonne forme ({where})',
  'damage.value': '{where}',
  'damage.element': 'l’élément {place} de sa liste est illisible',
  'damage.afterElement': 'ce qui suit l’élément {place} de sa liste est illisible',

  'flaw.missing': 'y manque',
  'flaw.name': 'a un nom qu’aucun rapport n’a',
  'flaw.stranger': 'n’y a pas sa place',

  'unwritten.change': 'Le changement n’a pas pu être enregistré dans {file}',
  'unwritten.upgrade': '{file} n’a pas pu être sauvegardé avant d’être mis à cette version',
  'unwritten.backup': 'La sauvegarde de {file} n’a pas pu être gardée',
  'unwritten.record': '« {kind} » {id} n’a pas pu être enregistré dans {file}',
  'unwritten.removal': '« {kind} » {id} n’a pas pu être retiré de {file}',
  'unwritten.names': 'Les noms dans {folder} n’ont pas pu être enregistrés',
  'unwritten.written': '{file} n’a pas pu être écrit',
  'unwritten.removed': '{file} n’a pas pu être supprimé',
  'unwritten.setAside': 'Les associations et liens précédents n’ont pas pu être mis de côté dans {file}',
  'unwritten.aside': '{file} n’a pas pu être mis de côté',
  'unwritten.restored': '{file} n’a pas pu être restauré',
  'unwritten.order': '{file} n’a pas pu être remis en ordre',
  'unwritten.intent': 'Ce qui allait être fait n’a pas pu être noté dans {file}',

  'lost.lines': {
    one: '{count} ligne de {file} est illisible.',
    other: '{count} lignes de {file} sont illisibles.',
  },
  'lost.entries': {
    one: 'Il manque {count} entrée dans {file}.',
    other: 'Il manque {count} entrées dans {file}.',
  },
  'lost.keptAs': 'Le fichier endommagé a été gardé sous le nom {kept}.',
} as const satisfies TranslationOf<typeof english>;
