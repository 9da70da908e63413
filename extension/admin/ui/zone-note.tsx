import { timeOfDayWords } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';

/** The zone that this browser tells times in. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface ZoneNoteProps {
  /** The daily sync's time of day, `HH:MM`, and its IANA zone. */
  readonly time: string;
  readonly timeZone: string;
}

/** Names the zone of the daily sync where that is another than the browser's, in which all times are told. */
export const ZoneNote = ({ time, timeZone }: ZoneNoteProps) =>
  timeZone === browserZone() ? null : (
    <> ({t('admin.schedule.inZone', [timeOfDayWords(locale(), time), timeZone.replaceAll('_', ' ')])})</>
  );
