import { timeZones } from './read-number.ts';

/** Time zones to choose from, the present one among them even where the browser does not know it. */
export const readTimeZones = (current: string): { value: string; label: string }[] =>
  timeZones(Intl.supportedValuesOf('timeZone'), current).map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
