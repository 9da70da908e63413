import type { Way } from '../../../shared/notifications.ts';
import type { RouteInput } from '../../../shared/routes/request.ts';
import { inputOf, nothingTyped, type TypedWay } from './typed-way.ts';

type Change = NonNullable<RouteInput<'changeWay'>['body']>;

/** A way that is there, as its form begins: where it leads is shown to nobody. */
export const typedOf = ({ kind, name, wants }: Way): TypedWay => ({
  ...nothingTyped,
  kind,
  name,
  // Of the encryption, too, nobody is told what it is.
  security: '',
  wanted: new Set(wants.causes),
  moneyFrom: String(wants.moneyFrom),
  daysAhead: String(wants.daysAhead),
});

/** Whether it still has a name and is told of something. */
export const isWholeChange = ({ name, wanted }: TypedWay): boolean => name.trim() !== '' && wanted.size > 0;

/** What the companion changes: what was left empty stays. */
export function changeOf(typed: TypedWay): Change {
  const { name, wants } = inputOf(typed);
  const target = changedTarget(typed);
  return { name, ...(wants && { wants }), ...(target && { target }) };
}

function changedTarget(typed: TypedWay): Change['target'] {
  const { target } = inputOf(typed);
  const isEmpty = (value: unknown) =>
    value === '' ||
    value === null ||
    value === undefined ||
    value === 0 ||
    (Array.isArray(value) && value.length === 0);
  const { kind, ...fields } = { ...target, ...(typed.password === '' ? {} : { password: typed.password }) };
  const typedFields = Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
  return Object.keys(typedFields).length === 0
    ? undefined
    : ({ kind, ...typedFields } as NonNullable<Change['target']>);
}
