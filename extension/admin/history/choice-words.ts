import { t } from '../../i18n/translate.ts';

/** How a decision was settled, e.g. `adopt:5012`, in words; one that is not known as it is. */
export function choiceWords(choice: string): string {
  const [verb = '', id = ''] = choice.split(':', 2);
  switch (verb) {
    case 'accept':
      return t('admin.audit.choice.accept');
    case 'activate':
      return t('admin.audit.choice.activate');
    case 'always':
      return t('admin.audit.choice.always');
    case 'create':
      return t('admin.audit.choice.create');
    case 'exclude':
      return t('admin.audit.choice.exclude');
    case 'keep':
      return t('admin.audit.choice.keep');
    case 'leave':
      return t('admin.audit.choice.leave');
    case 'succeed':
      return t('admin.audit.choice.succeed');
    case 'write':
      return t('admin.audit.choice.write');
    case 'adopt':
      return t('admin.audit.choice.adopt', [id]);
    case 'continue':
      return t('admin.audit.choice.continue', [id]);
    case 'same':
      return t('admin.audit.choice.same', [id]);
    default:
      return choice;
  }
}
