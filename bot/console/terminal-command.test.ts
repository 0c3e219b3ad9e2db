import { describe, expect, test } from 'vitest';
import { parseDuration } from './duration.ts';
import { readCommand, TERMINAL_HELP } from './terminal-command.ts';

describe('a line of the terminal', () => {
  test.each([
    ['  ', { kind: 'nothing' }],
    ['pani nahi aa raha', { kind: 'message', content: { kind: 'text', text: 'pani nahi aa raha' } }],
    ['/as +919800000003', { kind: 'as', person: '+919800000003' }],
    ['/as guest', { kind: 'as', person: 'guest' }],
    ['/voice ./note.ogg', { kind: 'voice', path: './note.ogg' }],
    ['/photo ./a b.jpg', { kind: 'photo', path: './a b.jpg' }],
    [
      '/location 31.33, 75.58',
      { kind: 'message', content: { kind: 'location', latitude: 31.33, longitude: 75.58 } },
    ],
    ['/help', { kind: 'say', text: TERMINAL_HELP }],
  ])('«%s»', (line, command) => {
    expect(readCommand(line)).toEqual(command);
  });

  test.each(['/as Asha', '/as +91123', '/photo', '/voice', '/location here', '/location 200,1'])(
    '«%s» is answered with how it is written',
    (line) => {
      expect(readCommand(line)).toMatchObject({ kind: 'say' });
    },
  );
});

describe('ISO durations', () => {
  test.each([
    ['PT26H', 26 * 3_600_000],
    ['P3D', 3 * 86_400_000],
    ['P1W', 7 * 86_400_000],
    ['P1DT2H30M', 86_400_000 + 2 * 3_600_000 + 30 * 60_000],
    ['PT0.5S', 500],
  ])('%s is %d ms', (text, ms) => expect(parseDuration(text)).toBe(ms));

  test.each(['', 'P', 'PT', '26H', 'P1Y', 'tomorrow', 'P-1D'])('«%s» is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
