import { runTable } from '../../../shared/run-table.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { saveCsv } from '../ui/save-csv.ts';
import { runTableLabels } from './run-table-labels.ts';

/** Saves a run for a spreadsheet, once all of it has been read. */
export const ExportButton = ({ run, isWhole }: { readonly run: SyncRun; readonly isWhole: boolean }) => (
  <Button
    disabled={!isWhole || run.changes.length + run.problems.length === 0}
    onClick={() => saveCsv(`sync-${run.runId}`, runTable(run, runTableLabels))}
  >
    {t('admin.run.csv')}
  </Button>
);
