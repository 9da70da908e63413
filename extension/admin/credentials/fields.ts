import type { CredentialsInput, CredentialsView } from '../../../shared/credentials.ts';

export const sides = ['sherweb', 'halo'] as const;
export type Side = (typeof sides)[number];
export interface FieldPlace {
  readonly side: Side;
  readonly field: string;
  readonly isSecret: boolean;
  readonly isOptional: boolean;
}

/** Every credential, in the order in which people meet them. */
export const places = [
  { side: 'sherweb', field: 'clientId', isSecret: true, isOptional: false },
  { side: 'sherweb', field: 'clientSecret', isSecret: true, isOptional: false },
  { side: 'sherweb', field: 'subscriptionKey', isSecret: true, isOptional: false },
  { side: 'sherweb', field: 'companyName', isSecret: false, isOptional: true },
  { side: 'halo', field: 'url', isSecret: false, isOptional: false },
  { side: 'halo', field: 'tenant', isSecret: false, isOptional: true },
  { side: 'halo', field: 'clientId', isSecret: true, isOptional: false },
  { side: 'halo', field: 'clientSecret', isSecret: true, isOptional: false },
] as const satisfies readonly FieldPlace[];

export type PlaceKey = `${(typeof places)[number]['side']}.${(typeof places)[number]['field']}`;
/** @example keyOf of the field `url` of Halo: `halo.url` */
export const keyOf = ({ side, field }: (typeof places)[number]): PlaceKey => `${side}.${field}` as PlaceKey;

export type Masked = CredentialsView['halo']['url'];

/** What the companion tells of a field; one that it does not know is not set. */
export const maskedAt = (view: CredentialsView, { side, field }: FieldPlace): Masked =>
  (view[side] as Record<string, Masked>)[field] ?? { set: false, source: 'none', value: null };

/** Texts typed by key; what is absent was not touched. */
export type Typed = Readonly<Record<string, string>>;

/**
 * What to send: only what was typed and differs. An empty text forgets a value that is no secret; an empty secret
 * keeps what is stored, since it is shown empty.
 */
export function inputOf(typed: Typed, view: CredentialsView): CredentialsInput {
  const input: { sherweb: Record<string, string | null>; halo: Record<string, string | null> } = {
    sherweb: {},
    halo: {},
  };
  for (const place of places) {
    const text = typed[keyOf(place)]?.trim();
    const { source, value } = maskedAt(view, place);
    if (text === undefined || source === 'environment') continue;
    if (text === '') {
      if (!place.isSecret && value !== null) input[place.side][place.field] = null;
    } else if (text !== value) input[place.side][place.field] = text;
  }
  return {
    ...(Object.keys(input.sherweb).length > 0 ? { sherweb: input.sherweb } : {}),
    ...(Object.keys(input.halo).length > 0 ? { halo: input.halo } : {}),
  };
}

/** Whether there is nothing to send. */
export const isEmpty = (input: CredentialsInput): boolean => Object.keys(input).length === 0;

/** The sides of which there is something to send. */
export const changedSides = (input: CredentialsInput): Side[] =>
  sides.filter((side) => input[side] !== undefined);

/** Only what is for some sides. */
export const pick = (input: CredentialsInput, only: readonly Side[]): CredentialsInput =>
  Object.fromEntries(Object.entries(input).filter(([side]) => only.includes(side as Side)));

/** What was typed but for some sides. */
export const without = (typed: Typed, gone: readonly Side[]): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([key]) => !gone.some((side) => key.startsWith(`${side}.`))),
  );

/** The sides that are set up, so that a save would replace what works today. */
export const replacedSides = (input: CredentialsInput, view: CredentialsView): Side[] =>
  changedSides(input).filter((side) =>
    places.every((place) => place.side !== side || place.isOptional || maskedAt(view, place).set),
  );

/**
 * The address that the stored Halo secret was entered for, when a save would drop that secret: the companion keeps it
 * for no other address.
 */
export function secretAddressDropped({ halo }: CredentialsInput, view: CredentialsView): string | null {
  const { url, clientSecret } = view.halo;
  if (halo?.url === undefined || halo.clientSecret !== undefined) return null;
  if (url.value === null || clientSecret.source !== 'stored') return null;
  const isSame = halo.url !== null && URL.canParse(halo.url) && new URL(halo.url).origin === url.value;
  return isSame ? null : url.value;
}
