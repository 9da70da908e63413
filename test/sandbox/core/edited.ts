import type { Effect } from './faults.ts';

type Edit = Extract<Effect, { kind: 'setField' | 'dropField' | 'extraFields' | 'repeated' }>;
type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const other = (value: unknown): unknown =>
  isRecord(value)
    ? {
        ...value,
        ...('displayName' in value ? { displayName: `${value.displayName} again` } : {}),
        ...('name' in value ? { name: `${value.name} again` } : {}),
        ...('quantity' in value ? { quantity: Number(value.quantity) + 7 } : {}),
      }
    : value;

function editRecord(record: Fields, edit: Edit): Fields {
  switch (edit.kind) {
    case 'setField':
      return edit.field in record && (edit.id === undefined || String(record.id) === edit.id)
        ? { ...record, [edit.field]: edit.value }
        : record;
    case 'dropField':
      return Object.fromEntries(Object.entries(record).filter(([key]) => key !== edit.field));
    case 'extraFields':
      return { ...record, surprise: { deep: [1, null, 'x'] }, constructor: 'x', count_2: -1 };
    case 'repeated':
      return record;
  }
}

/** An answer with something changed in every record of it, however deep. */
export function edited(value: unknown, edit: Edit): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => edited(item, edit));
    if (edit.kind !== 'repeated') return items;
    return [...items, ...(edit.changed ? items.map(other) : items)];
  }
  if (!isRecord(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, edited(item, edit)]));
  return editRecord(inner, edit);
}
