import { describe, expect, it } from 'vitest';
import { emptyMain, MainSchema } from '../../../../server/data/documents/main.ts';
import { mainMigrations } from '../../../../server/data/upgrade/main-migrations.ts';
import { defaultSettings } from '../../../../shared/settings.ts';

const { maxSeatsLostPercent: _since3, ...settingsOf2 } = defaultSettings;

/** The settings of a folder of version 2 with these limits, as they are read now. */
const read = (limits: { maxDeactivations: number; maxDeactivationsPercent: number }) => {
  const old = { ...emptyMain(), settings: { ...settingsOf2, ...limits } };
  return MainSchema.parse(mainMigrations[2]?.(old)).settings;
};

describe('a data folder whose limits of deactivations were both to be passed', () => {
  it('gets the defaults of now where it had those of then', () => {
    expect(read({ maxDeactivations: 10, maxDeactivationsPercent: 20 })).toEqual(defaultSettings);
  });

  it.each([
    { maxDeactivations: 50, maxDeactivationsPercent: 20, expected: [50, null] },
    { maxDeactivations: 10, maxDeactivationsPercent: 60, expected: [25, 60] },
    { maxDeactivations: 0, maxDeactivationsPercent: 0, expected: [0, 0] },
  ])('keeps what was chosen: $maxDeactivations and $maxDeactivationsPercent %', ({ expected, ...limits }) => {
    const settings = read(limits);
    expect([settings.maxDeactivations, settings.maxDeactivationsPercent]).toEqual(expected);
  });

  it('has every setting that came since at its default', () => {
    const { scheduleTime: _unknownThen, ...fewer } = defaultSettings;
    const main = MainSchema.parse({ ...emptyMain(), settings: { ...fewer, maxDeactivations: 3 } });
    expect(main.settings).toEqual({ ...defaultSettings, maxDeactivations: 3 });
  });
});
