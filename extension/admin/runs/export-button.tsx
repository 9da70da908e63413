import { toCsv } from '../../../shared/csv.ts';
import { runTable } from '../../../shared/run-table.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { saveFile } from '../ui/save-file.ts';
import { runTableLabels } from './run-table-labels.ts';

export const ExportButton = ({ run, isWhole }: { readonly run: SyncRun; readonly isWhole: boolean }) => (
  <Button
    disabled={!isWhole || run.changes.length + run.problems.length === 0}
    onClick={() =>
      saveFile(`sync-${run.runId}.csv`, toCsv(runTable(run, runTableLabels)), 'text/csv;charset=utf-8')
    }
  >
    {t('admin.run.csv')}
  </Button>
);
