import type { Writer } from '../../shared/take-over-choice.ts';
import { t } from './translate.ts';

/** Who wrote subscriptions into Halo before, in words; a distributor goes by its name where that is known. */
export function writerWords(writer: Writer): string {
  switch (writer) {
    case 'module':
      return t('admin.takeOver.writer.module');
    case 'integration':
      return t('admin.takeOver.writer.integration');
    case 'distributor':
      return t('admin.takeOver.writer.distributor');
  }
}
