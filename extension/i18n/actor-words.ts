import type { Doer } from '../../shared/audit.ts';
import { t } from './translate.ts';

/** Who did something, as people say it. */
export function actorWords(by: Doer): string {
  switch (by.kind) {
    case 'connection':
      return by.name;
    case 'command':
      return t('admin.audit.byCommand');
    case 'schedule':
      return t('admin.audit.bySchedule');
    case 'companion':
      return t('admin.audit.byCompanion');
    case 'stranger':
      return t('admin.audit.byStranger');
  }
}
