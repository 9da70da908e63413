import type { Target } from '../../../shared/notifications.ts';
import type { SaidPart } from '../decide/say.ts';
import type { Outgoing, SendDeps } from './outgoing.ts';
import { post } from './post.ts';

/** A card may weigh 28 kB in all. */
const most = { parts: 12, textLength: 1_800 };

/** Runs of text are shown as they are; a TextBlock would read Markdown, and a name could be a link. */
const text = (words: string, how: Readonly<Record<string, string | boolean>> = {}) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: words.slice(0, most.textLength), ...how }],
});

const partBlocks = ({ title, message, action, items, more }: SaidPart) => [
  ...(title === '' ? [] : [text(title, { weight: 'Bolder' })]),
  ...[message, items.map((item) => `• ${item}`).join('\n'), more ?? '']
    .filter((words) => words !== '')
    .map((words) => text(words)),
  ...(action === '' ? [] : [text(action, { isSubtle: true })]),
];

/**
 * Posts an adaptive card to an incoming webhook of Teams, be it a workflow's or a connector's.
 * @see https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 * @throws OutsideError
 */
export const sendToTeams = (
  { url }: Extract<Target, { kind: 'teams' }>,
  { said, link, linkWords }: Outgoing,
  deps: SendDeps,
): Promise<void> =>
  post(
    url,
    {
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              text(said.subject, { weight: 'Bolder', size: 'Medium' }),
              ...said.parts.slice(0, most.parts).flatMap(partBlocks),
            ],
            ...(link === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: linkWords, url: link }] }),
          },
        },
      ],
    },
    deps,
  );
