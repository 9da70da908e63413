import type { Phrase } from '../../../shared/note-values.ts';
import type { Note } from '../../../shared/problem.ts';
import type { Message, MessagePart } from '../../data/documents/notified.ts';
import type { LanguageName } from '../../messages/catalogues.ts';
import { inEnglish, part, phrase } from '../../messages/phrases.ts';
import { translateNote, translatePhrase } from '../../messages/translate.ts';

/** One part of a message in words. */
export interface SaidPart {
  readonly title: string;
  /** Empty where the title says it all. */
  readonly message: string;
  readonly action: string;
  readonly items: readonly string[];
  /** How many more there are, in words; null: no more. */
  readonly more: string | null;
}

/** A message in words. */
export interface Said {
  readonly subject: string;
  readonly parts: readonly SaidPart[];
  /** All of it as plain text. */
  readonly text: string;
}

/** Puts a message into words. Pure. */
export function sayMessage({ form, parts }: Pick<Message, 'form' | 'parts'>, language: LanguageName): Said {
  const say = (words: Phrase): string => translatePhrase(words, language) ?? inEnglish(words);
  const said = parts.map((one) => sayPart(one, form, language, say));
  const subject = say(phrase('message.subject', { subject: subjectOf(form, parts) }));
  const text = [subject, ...said.map(textOf)].join('\n\n');
  return { subject, parts: said, text };
}

/** What stands on the link of a message. */
export const sayLink = (language: LanguageName): string => {
  const words = phrase('message.open');
  return translatePhrase(words, language) ?? inEnglish(words);
};

function subjectOf(form: Message['form'], parts: readonly MessagePart[]) {
  if (form === 'test') return part('message.test');
  const [first] = parts;
  if (first === undefined) return part('message.nothing');
  if (form === 'now') return titleOf(first);
  const closed = parts.filter(({ state }) => state === 'closed').length;
  const opened = parts.length - closed;
  return [
    ...(opened === 0 ? [] : [part('message.digestOpened', { opened })]),
    ...(closed === 0 ? [] : [part('message.digestClosed', { closed })]),
  ];
}

const titleOf = ({ state, kind }: Pick<MessagePart, 'state' | 'kind'>) =>
  state === 'closed' ? part('message.closed', { what: { code: `cause.${kind}` } }) : part(`cause.${kind}`);

function sayPart(
  one: MessagePart,
  form: Message['form'],
  language: LanguageName,
  say: (words: Phrase) => string,
): SaidPart {
  const inWords = (said: Note) => translateNote(said, language) ?? said;
  const { message, action } = inWords(one.said);
  const isClosed = one.state === 'closed';
  return {
    // What is sent to try a way is about no cause.
    title: form === 'test' ? '' : say(titleOf(one)),
    message: isClosed ? '' : message,
    action: isClosed ? '' : action,
    items: one.items.map(({ said }) => inWords(said).message),
    more: one.more === 0 ? null : say(phrase('message.more', { count: one.more })),
  };
}

const textOf = ({ title, message, action, items, more }: SaidPart): string =>
  [title, message, ...items.map((item) => `- ${item}`), ...(more === null ? [] : [more]), action]
    .filter((line) => line !== '')
    .join('\n');
