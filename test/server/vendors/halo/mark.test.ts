import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markLine, readMark, withMark, withoutMark } from '../../../../server/vendors/halo/mark.ts';

const mark = { subscriptionId: '7f1c-22', sherwebCustomerId: 'c0ffee' };

describe('our mark in the notes of a licence', () => {
  it('is found whatever people wrote around it', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.uuid(),
        fc.string(),
        fc.string(),
        (subscriptionId, sherwebCustomerId, above, below) => {
          const written = { subscriptionId, sherwebCustomerId };
          expect(readMark(`${above}\r\n${markLine(written)}\n${below}`)).toEqual(written);
        },
      ),
    );
  });

  it('is found after Halo or a person turned the notes into HTML', () => {
    expect(readMark(`<p>Hello</p><p>${markLine(mark)}<br></p>`)).toEqual(mark);
  });

  const other = { subscriptionId: '8a2d', sherwebCustomerId: 'c0ffee' };

  it('names another subscription where a licence goes on, and what people wrote around it stays', () => {
    expect(withMark(`Ann agreed.\n${markLine(mark)}\nSee 4711.`, other)).toBe(
      `Ann agreed.\n${markLine(other)}\nSee 4711.`,
    );
    expect(withMark('Only words', other)).toBe('Only words');
  });

  it('is taken away with our words around it and nothing else', () => {
    expect(withoutMark(`Ann agreed.\n${markLine(mark)}`)).toBe('Ann agreed.');
    expect(withoutMark('Only words')).toBe('Only words');
  });

  it.each([
    ['no notes shown', undefined],
    ['empty notes', ''],
    ['other notes', 'Sherweb subscription 7f1c-22'],
    ['a mark cut short', markLine(mark).slice(0, -1)],
    ['a mark without customer', '[sherweb-subscription:7f1c-22]'],
    ['a mark without subscription', '[sherweb-subscription: customer:c0ffee]'],
  ])('%s: none', (_, notes) => {
    expect(readMark(notes)).toBeUndefined();
  });
});
