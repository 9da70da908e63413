import type { Preview, Wants } from '../../shared/notifications.ts';
import type { LanguageName } from '../messages/catalogues.ts';
import { causesOf, type Truth } from './decide/causes.ts';
import { sayMessage } from './decide/say.ts';
import { whatToTell } from './decide/what-to-tell.ts';

/** What is the case now, as one message to somebody who wants to hear of it and was told nothing yet. Pure. */
export function previewOf(truth: Truth, wants: Wants, language: LanguageName): Preview {
  const causes = causesOf(truth, wants);
  const nobody = { wayId: '', wants, addedAt: '', isByCustomer: false, told: [] };
  const parts = whatToTell(causes, nobody, true, truth.at).messages.flatMap((message) => message.parts);
  const { subject, text } = sayMessage({ form: 'digest', parts }, language);
  return {
    at: truth.at,
    subject,
    text,
    causes: parts.map(({ key, kind, since, said, items, more }) => ({
      kind,
      urgency: causes.find((cause) => cause.key === key)?.urgency ?? 'digest',
      since,
      said,
      items: items.map((item) => item.said),
      more,
    })),
  };
}
