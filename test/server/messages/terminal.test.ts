import { describe, expect, it } from 'vitest';
import {
  forTerminal,
  jsonForTerminal,
  plainForTerminal,
  withoutColours,
} from '../../../server/messages/terminal.ts';

/** What terminals obey: cursor, title, clipboard and screen commands, in both forms, and a turned line. */
const hostile = [
  '\u001b[2J',
  '\u001b]0;title\u0007',
  '\u001b]52;c;ZXZpbA==\u001b\\',
  '\u009b31m',
  '\u001b[8m',
  '\u001b[31;5m',
  '\u001bc',
  '\r',
  '\b\b',
  '\u0000',
  '\u007f',
  '\u202e',
  '\u2066',
  '\u2028',
];
const obeyed = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe('what is written to a terminal', () => {
  it.each(hostile)('holds no %j', (text) => {
    const around = `Contoso ${text} Ltd`;
    expect(plainForTerminal(around)).not.toMatch(obeyed);
    expect(forTerminal(around)).not.toMatch(obeyed);
    expect(withoutColours(around)).not.toMatch(obeyed);
    const json = jsonForTerminal(JSON.stringify({ name: around }));
    expect(json).not.toMatch(obeyed);
    expect(JSON.parse(json)).toEqual({ name: around });
  });

  it('keeps lines, letters of every script, joined signs, and the colours of our own reports', () => {
    const text = 'شركة 株式会社 👩‍👩‍👧\n  Café';
    expect(plainForTerminal(text)).toBe(text);
    const report = ' \u001b[32m+\u001b[39m  \u001b[1m2 created\u001b[22m \u001b[2m(0.1 s)\u001b[22m';
    expect(forTerminal(report)).toBe(report);
    expect(plainForTerminal(report)).not.toContain('\u001b');
    expect(withoutColours(report)).toBe(' +  2 created (0.1 s)');
  });
});
