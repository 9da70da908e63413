import type { Target } from '../../../shared/notifications.ts';
import type { SaidPart } from '../decide/say.ts';
import type { Outgoing, SendDeps } from './outgoing.ts';
import { post } from './post.ts';

/** A card may weigh 28 kB in all. */
const most = { parts: 12, items: 8, textLength: 600 };

/** Runs of text are shown as they are; a TextBlock would read Markdown, and a name could be a link. */
const text = (words: string, how: Readonly<Record<string, string | boolean>> = {}) => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [{ type: 'TextRun', text: words.slice(0, most.textLength), ...how }],
});

const partBlocks = ({ title, message, action, items, more }: SaidPart) => [
  ...[title].filter(isSaid).map((words) => text(words, { weight: 'Bolder' })),
  ...[
    message,
    ...items.slice(0, most.items).map((item) => `• ${item}`),
    items.length > most.items ? '…' : (more ?? ''),
  ]
    .filter(isSaid)
    .map((words) => text(words)),
  ...[action].filter(isSaid).map((words) => text(words, { isSubtle: true })),
];

const isSaid = (words: string): boolean => words !== '';

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
