/** What a terminal obeys instead of showing, and what turns the direction of a line; a line's own end is neither. */
const commands = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const esc = String.fromCharCode(27);
/** The colours and weights that our own reports and log lines are written in. */
const ownColours = new RegExp(`(${esc}\\[(?:[012]|22|[349]\\d)m)`, 'g');

/** Text from anywhere as it may be written to a terminal: only lines, whatever a name or a vendor's error holds. */
export const plainForTerminal = (text: string): string => text.replace(commands, ' ');

/** The same for a report of ours, whose colours stay. */
export const forTerminal = (text: string): string =>
  text
    .split(ownColours)
    .map((part, place) => (place % 2 === 1 ? part : plainForTerminal(part)))
    .join('');

/** The same where colours are not wanted: a file, a pipe, or somebody who asked for none. */
export const withoutColours = (text: string): string => plainForTerminal(text.replace(ownColours, ''));

/** JSON that means the same: what a terminal obeys stands in it only inside of strings, and is spelt out there. */
export const jsonForTerminal = (json: string): string =>
  json.replace(commands, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
