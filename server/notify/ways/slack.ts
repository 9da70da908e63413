import type { Target } from '../../../shared/notifications.ts';
import type { SaidPart } from '../decide/say.ts';
import type { Outgoing, SendDeps } from './outgoing.ts';
import { post } from './post.ts';

/** Slack takes so much in a header, in a section, and so many blocks. */
const most = { header: 150, section: 3_000, parts: 40 };

/** The three characters that begin markup in Slack's own form of text. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const plain = (text: string, length: number) => ({
  type: 'plain_text',
  text: text.length > length ? `${text.slice(0, length - 1)}…` : text,
  emoji: false,
});

const section = ({ title, message, action, items, more }: SaidPart) => ({
  type: 'section',
  text: plain(
    [title, message, ...items.map((item) => `• ${item}`), more ?? '', action]
      .filter((line) => line !== '')
      .join('\n'),
    most.section,
  ),
});

/**
 * Posts to an incoming webhook of Slack's, as plain text, so that a name is never a link.
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 * @throws OutsideError
 */
export const sendToSlack = (
  { url }: Extract<Target, { kind: 'slack' }>,
  { said, link, linkWords }: Outgoing,
  deps: SendDeps,
): Promise<void> =>
  post(
    url,
    {
      text: escaped(said.subject),
      blocks: [
        { type: 'header', text: plain(said.subject, most.header) },
        ...said.parts.slice(0, most.parts).map(section),
        ...(link === null
          ? []
          : [{ type: 'actions', elements: [{ type: 'button', text: plain(linkWords, 75), url: link }] }]),
      ],
    },
    deps,
  );
