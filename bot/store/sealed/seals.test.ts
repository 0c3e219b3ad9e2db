import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NewMessage } from '../port.ts';
import { sealMessage } from './sealed-message.ts';
import { Seals } from './seals.ts';

interface Fixture {
  readonly master: string;
  readonly check: string;
  readonly vault: string;
  readonly session: string;
  readonly message: NewMessage;
  readonly picture: string;
}

describe('seals', () => {
  const master = randomBytes(32);
  const seals = new Seals(master);
  const { key, vault } = seals.newVault('c1', 'asha');
  /** The next process: it remembers nothing of what was sealed. */
  const later = new Seals(master);

  test.each([
    ['at once', seals],
    ['after a restart', later],
  ])('open what was sealed %s, and seal nothing twice alike', (_when, opening) => {
    const value = { text: 'पानी', n: [1, null, { '\u0000': '' }] };
    const [first, second] = [seals.seal(key, 'session c1', value), seals.seal(key, 'session c1', value)];
    const opened = opening.openVault('c1', vault);
    expect(opening.open(opened.key, 'session c1', first)).toEqual(value);
    expect(second).not.toBe(first);
    expect(opened.secret).toBe('asha');
  });

  test('give what was sealed a moment ago as a copy of its own', () => {
    const sealed = seals.seal(key, 'session c1', { places: ['sector 4'] });
    const opened = seals.open(key, 'session c1', sealed) as { places: string[] };
    opened.places.push('changed');
    expect(seals.open(key, 'session c1', sealed)).toEqual({ places: ['sector 4'] });
  });

  test.each([
    ['of another owner', (sealed: string) => seals.open(key, 'session c2', sealed)],
    ['of another kind', (sealed: string) => seals.open(key, 'record c1', sealed)],
    ['under another key', (sealed: string) => seals.open(seals.own, 'session c1', sealed)],
    ['cut short', (sealed: string) => seals.open(key, 'session c1', sealed.slice(0, -4))],
    ['changed by one letter', (sealed: string) => seals.open(key, 'session c1', `A${sealed.slice(1)}B`)],
    ['empty', () => seals.open(key, 'session c1', '')],
    ['no text', () => seals.open(key, 'session c1', null)],
  ])('do not open what is %s', (_what, open) => {
    expect(() => open(seals.seal(key, 'session c1', { a: 1 }))).toThrow();
  });

  test('keep a vault for its owner alone, also one that was just opened', () => {
    seals.openVault('c1', vault);
    expect(() => seals.openVault('c2', vault)).toThrow();
    expect(() => new Seals(randomBytes(32)).openVault('c1', vault)).toThrow();
  });

  test('give tokens that are equal for equal parts, and apart for others and for other keys', () => {
    expect(seals.token('user', 'a', 'b')).toBe(seals.token('user', 'a', 'b'));
    const others = [
      seals.token('user', 'ab', ''),
      seals.token('mobile', 'a', 'b'),
      new Seals(randomBytes(32)).token('user', 'a', 'b'),
    ];
    expect(new Set([...others, seals.token('user', 'a', 'b')]).size).toBe(4);
  });

  test('seal equal files alike, and others apart', () => {
    const bytes = randomBytes(1_000);
    expect(Buffer.from(seals.sealBytes('media', bytes)).equals(seals.sealBytes('media', bytes))).toBe(true);
    expect(Buffer.from(seals.openBytes('media', seals.sealBytes('media', bytes))).equals(bytes)).toBe(true);
  });

  test('open what the first version sealed', () => {
    const file = new URL('./fixtures/0001.json', import.meta.url);
    const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture;
    const first = new Seals(Buffer.from(fixture.master, 'base64'));
    const opened = first.openVault('conversation-1', fixture.vault);
    const message = {
      channel: 'console',
      account: 'pg.citya',
      user: 'asha',
      providerId: 'm1',
      receivedAt: 1,
    };
    const again = sealMessage(first, { ...message, verifiedMobile: '9800000001', body: null });
    expect(first.check).toBe(fixture.check);
    expect(opened.secret).toBe('asha');
    expect(first.open(opened.key, 'session conversation-1', fixture.session)).toEqual({ seen: true });
    expect(first.open(first.own, 'input', fixture.message.body)).toMatchObject({ body: { text: 'पानी' } });
    const tokens = ({ user, providerId, verifiedMobile }: NewMessage) => [user, providerId, verifiedMobile];
    expect(tokens(again)).toEqual(tokens(fixture.message));
    expect([...first.openBytes('media', Buffer.from(fixture.picture, 'base64'))]).toEqual([137, 80, 78, 71]);
  });
});
