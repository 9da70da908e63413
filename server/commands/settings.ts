import { type SettingKey, type Settings, SettingsSchema } from '../../shared/settings.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Outcome } from './outcome.ts';
import { colour, columns } from './print/text.ts';
import type { Session } from './session.ts';

const keys = Object.keys(SettingsSchema.shape) as SettingKey[];

const known = (key: string): SettingKey => {
  const found = keys.find((each) => each.toLowerCase() === key.toLowerCase());
  if (found === undefined)
    throw new ConfigError({ name: key, known: keys.join(', '), wording: 'unknownSetting' });
  return found;
};

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * A value as typed, as the setting takes it: `true`, `10`, `null`, `06:00`, `Europe/London`.
 * @throws ConfigError that names the setting and says what it takes.
 */
function parseSetting(key: string, text: string): Partial<Settings> {
  const name = known(key);
  const schema = SettingsSchema.shape[name];
  const parsed = [asJson(text), text].map((value) => schema.safeParse(value)).find(({ success }) => success);
  if (parsed?.success) return { [name]: parsed.data };
  const issue = schema.safeParse(asJson(text)).error?.issues[0];
  throw new ConfigError({ name, found: issue?.message ?? 'not a valid value', wording: 'wrongSetting' });
}

const rowOf = (key: SettingKey, value: unknown): string[] => [
  key,
  String(value),
  colour.dim(SettingsSchema.shape[key].description ?? ''),
];

/** All settings, or one. @throws ApiProblem, ConfigError */
export async function getCommand(session: Session, key: string | undefined): Promise<Outcome> {
  const asked = key === undefined ? undefined : known(key);
  const settings = await session.call('readSettings', {});
  if (asked !== undefined)
    return { json: { [asked]: settings[asked] }, text: String(settings[asked]), exitCode: 0 };
  return { json: settings, text: columns(keys.map((each) => rowOf(each, settings[each]))), exitCode: 0 };
}

/** Changes one setting. @throws ApiProblem, ConfigError */
export async function setCommand(session: Session, key: string, text: string): Promise<Outcome> {
  const change = parseSetting(key, text);
  const settings = await session.call('writeSettings', { body: change });
  const name = known(key);
  return { json: settings, text: `${name} is now ${settings[name]}.`, exitCode: 0 };
}
