import { describe, expect, it } from 'vitest';
import { vendorText } from '../../../../server/vendors/http/vendor-text.ts';

const said = (body: unknown, text = JSON.stringify(body)) => vendorText(body, text, ['s3cret']);

describe('what an error of a vendor says', () => {
  it.each([
    ['a result code', { resultCode: 1, errorMessage: 'No client.' }, 'No client.'],
    ['a class name', { ClassName: 'System.Exception', Message: 'No site.' }, 'No site.'],
    ['a message', { Message: 'Not found' }, 'Not found'],
    ['OAuth', { error: 'invalid_scope', error_description: 'Not open.' }, 'Not open.'],
    [
      'a map of field paths',
      { '[0].outcome_id': ['Could not convert string to integer: x.', 'Line 1'], '[0].name': ['Is empty.'] },
      '[0].outcome_id: Could not convert string to integer: x.; [0].name: Is empty.',
    ],
    ['something else', { id: 5 }, ''],
    ['an empty map', {}, ''],
    ['a list', [{ Message: 'x' }], ''],
  ])('%s', (_, body, expected) => {
    expect(said(body)).toBe(expected);
  });

  it('plain text is said, a page is not', () => {
    expect(said(undefined, 'Rate Limit Reached')).toBe('Rate Limit Reached');
    expect(said(undefined, '<html>Bad Gateway</html>')).toBe('');
  });

  it('shows no secret and no more than a sentence of it', () => {
    expect(said({ '[0].x': [`s3cret ${'y'.repeat(1000)}`] })).toBe(
      `[0].x: [secret] ${'y'.repeat(1000)}`.slice(0, 300),
    );
  });
});
