import { timeZones } from './read-number.ts';

export const readTimeZones = (current: string): { value: string; label: string }[] =>
  timeZones(Intl.supportedValuesOf('timeZone'), current).map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
