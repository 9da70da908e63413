import { i18n } from '#i18n';
import type { Note } from '../../../../shared/problem.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Group } from '../model/row.ts';
import type { Known, Screen } from '../model/screen.ts';
import { KeptNotice } from './kept-notice.tsx';

interface Props {
  readonly known: Known;
  readonly screen: Screen;
  readonly groups: readonly Group[];
  readonly formats: Formats;
}

/** What is to be noticed about rows that are shown: why they may be wrong, and what to do about it. */
export function Notices({ known: { answer, trouble }, screen, groups, formats }: Props) {
  if (answer === null || !['rows', 'empty', 'neverRead'].includes(screen)) return null;
  return (
    <>
      {trouble !== null && (
        <NoteView note={trouble} lead={answer.asOf === null ? '' : i18n.t('panel.notice.lastKnown')} />
      )}
      {trouble === null && answer.problem !== null && (
        <NoteView note={answer.problem} lead={answer.asOf === null ? '' : i18n.t('panel.notice.before')} />
      )}
      {trouble === null && answer.notRefreshed !== null && (
        <p class="notice look">
          <strong>{answer.notRefreshed.message}</strong> {answer.notRefreshed.action}
        </p>
      )}
      {trouble === null && answer.problem === null && answer.stale && answer.asOf !== null && (
        <p class="notice look">
          <strong>{i18n.t('panel.notice.stale')}</strong> {i18n.t('panel.notice.staleAction')}
        </p>
      )}
      {groups.map((group) => (
        <KeptNotice key={group.customerId} group={group} formats={formats} />
      ))}
    </>
  );
}

/** A note in its three parts; what is technical folds away and can be copied. */
function NoteView({ note, lead }: { readonly note: Note; readonly lead: string }) {
  return (
    <div class="notice wrong">
      <p>
        <strong>{note.message}</strong> {lead} {note.action}
      </p>
      <details>
        <summary>{i18n.t('panel.detail')}</summary>
        <pre>{[note.code, note.detail ?? ''].filter((part) => part !== '').join('\n')}</pre>
      </details>
    </div>
  );
}
