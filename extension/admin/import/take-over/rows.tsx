import type { ComponentChildren } from 'preact';
import type { AdoptionProposal, MappingProposal } from '../../../../shared/take-over.ts';
import { t } from '../../../i18n/translate.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { reasonWords } from './words.ts';

interface RowsProps<T> {
  readonly kind: 'mappings' | 'licences' | 'said';
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly head?: ComponentChildren;
  readonly empty: ComponentChildren;
  /** The cells of a row. */
  readonly render: (row: T) => ComponentChildren;
}

/** A list of the wizard. */
export const Rows = <T,>({ kind, empty, ...rest }: RowsProps<T>) => (
  <VirtualRows
    {...rest}
    class={`take-over ${kind}`}
    height={36}
    measured
    rowClass={() => 'row'}
    empty={<p class="empty">{empty}</p>}
  />
);

interface ProposalsProps<T> extends Omit<RowsProps<T>, 'kind' | 'keyOf'> {
  readonly kind: 'mappings' | 'licences';
  /** Those that are taken, by key. */
  readonly taken: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  /** What a tick does, for screen readers. */
  readonly tickWords: (row: T) => string;
  /** Why it cannot be taken as things are; null: it can. */
  readonly whyNot?: (row: T) => string | null;
}

/** Proposals, each with its tick before and by what it is told behind. */
export const Proposals = <T extends MappingProposal | AdoptionProposal>(props: ProposalsProps<T>) => {
  const { taken, toggle, tickWords, whyNot = () => null, head, render, ...rest } = props;
  return (
    <Rows
      {...rest}
      keyOf={({ key }) => key}
      head={
        <>
          <th scope="col" />
          {head}
          <th scope="col">{t('admin.takeOver.column.by')}</th>
        </>
      }
      render={(row) => (
        <>
          <td>
            <input
              type="checkbox"
              aria-label={tickWords(row)}
              checked={taken.has(row.key)}
              disabled={whyNot(row) !== null}
              onChange={() => toggle(row.key)}
            />
          </td>
          {render(row)}
          <td>
            {whyNot(row) ?? reasonWords(row.by)}
            {!row.isCertain && ` · ${t('admin.takeOver.uncertain')}`}
          </td>
        </>
      )}
    />
  );
};
