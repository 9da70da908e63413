import { toCsv } from '../../../shared/csv.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import { t } from '../../i18n/translate.ts';
import { changeLabels } from '../changes/change-words.ts';
import { Button } from '../ui/button.tsx';
import { saveFile } from '../ui/save-file.ts';
import { runTable } from './run-table.ts';

export const ExportButton = ({ run, isWhole }: { readonly run: SyncRun; readonly isWhole: boolean }) => (
  <Button
    disabled={!isWhole || run.changes.length + run.problems.length === 0}
    onClick={() =>
      saveFile(
        `sync-${run.runId}.csv`,
        toCsv(runTable(run, changeLabels, tableHead())),
        'text/csv;charset=utf-8',
      )
    }
  >
    {t('admin.run.csv')}
  </Button>
);

const tableHead = () => ({
  kind: t('admin.csv.kind'),
  outcome: t('admin.csv.outcome'),
  customer: t('admin.csv.customer'),
  title: t('admin.csv.title'),
  changes: t('admin.csv.changes'),
  message: t('admin.csv.message'),
  action: t('admin.csv.action'),
  haloClientId: t('admin.csv.haloClientId'),
  haloLicenceId: t('admin.csv.haloLicenceId'),
  subscriptionId: t('admin.csv.subscriptionId'),
});
