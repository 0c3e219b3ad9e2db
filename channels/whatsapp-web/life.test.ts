import { EventEmitter } from 'node:events';
import type { Client } from 'whatsapp-web.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { live, type End, type Listener, type Phase } from './life.ts';

/** What the library is seen as from here: events, and the methods that are called on it. Real ones are in connect.test.ts. */
class Scripted extends EventEmitter {
  readonly authStrategy = {
    afterBrowserInitialized: () => Promise.resolve(),
    logout: (): Promise<void> => Promise.reject(new Error('the folder is busy')),
  };
  pupBrowser?: { process(): null };
  initialize = (): Promise<void> => Promise.resolve();
  inject = (): Promise<void> => Promise.resolve();
  getState = (): Promise<string> => Promise.resolve('CONNECTED');
  destroy = (): Promise<void> => Promise.resolve();
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function begin(client = new Scripted()) {
  const phases: Phase[] = [];
  const ended: End[] = [];
  const stop = new AbortController();
  const codes: string[] = [];
  let endings = 0;
  const listener: Listener = {
    phase: (phase) => phases.push(phase),
    ending: () => (endings += 1),
    qr: (code) => codes.push(code),
    message: () => undefined,
    ack: () => undefined,
    numberChanged: () => undefined,
  };
  void live(client as unknown as Client, listener, stop.signal).then((why) => ended.push(why));
  return { client, phases, ended, stop, codes, endings: () => endings };
}
const endOf = async (client: Scripted): Promise<readonly End[]> => {
  const { ended } = begin(client);
  await pass(10);
  return ended;
};
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

describe('a browser’s life ends', () => {
  test('when nothing has come within two minutes of its start', async () => {
    const { ended } = begin();
    await pass(119);
    expect(ended).toEqual([]);
    await pass(2);
    expect(ended).toEqual(['silent']);
  });

  test('when nobody scans the code, three minutes after it was last renewed', async () => {
    const { client, ended, phases, codes } = begin();
    for (let n = 0; n < 6; n += 1) {
      client.emit('qr', `code ${n}`);
      await pass(20);
    }
    await pass(150);
    expect(ended).toEqual([]);
    await pass(11);
    expect(ended).toEqual(['not_scanned']);
    expect(phases).toEqual(['waiting_for_scan']);
    expect(codes).toHaveLength(6);
  });

  test('when it is linked and never gets ready', async () => {
    const { client, ended } = begin();
    client.emit('authenticated');
    await pass(181);
    expect(ended).toEqual(['silent']);
  });

  test('when the page of a ready one answers no more, and not before', async () => {
    const { client, ended, endings } = begin();
    client.emit('authenticated');
    client.emit('ready');
    await pass(24 * 3_600);
    expect(ended).toEqual([]);
    client.getState = () => new Promise(() => undefined);
    await pass(46);
    expect(ended).toEqual(['silent']);
    expect(endings()).toBe(1);
  });

  test.each([
    ['disconnected', 'LOGOUT', 'unlinked'],
    ['disconnected', 'UNPAIRED', 'unlinked'],
    ['disconnected', 'SMB_TOS_BLOCK', 'blocked'],
    ['disconnected', 'CONFLICT', 'disconnected'],
    ['disconnected', 'anything else', 'disconnected'],
    ['auth_failure', 'why', 'auth_failed'],
  ])('at «%s %s», as %s', async (event, word, why) => {
    const { client, ended } = begin();
    client.emit('ready');
    client.emit(event, word);
    client.emit('disconnected', 'NAVIGATION');
    await pass(10);
    expect(ended).toEqual([why]);
  });

  test('when a later injection fails, which the library itself lets go unhandled', async () => {
    const client = new Scripted();
    client.inject = () => Promise.reject('auth timeout');
    const { ended } = begin(client);
    await pass(1);
    await client.inject();
    await pass(10);
    expect(ended).toEqual(['silent']);
  });

  test('when the session of an unlinked phone cannot be removed', async () => {
    const { client, ended } = begin();
    await client.authStrategy.logout();
    await pass(10);
    expect(ended).toEqual(['silent']);
  });

  test('when it does not start: the first injection is what initialize waits for', async () => {
    const client = new Scripted();
    client.inject = () => Promise.reject('auth timeout');
    client.initialize = () => client.inject();
    expect(await endOf(client)).toEqual(['browser_not_started']);
    client.pupBrowser = { process: () => null };
    expect(await endOf(client)).toEqual(['page_not_loaded']);
  });

  test('when it is told to stop, also while it hangs', async () => {
    const client = new Scripted();
    client.initialize = () => new Promise(() => undefined);
    client.destroy = () => new Promise(() => undefined);
    const { ended, stop } = begin(client);
    stop.abort();
    await pass(9);
    expect(ended).toEqual(['stopped']);
  });
});

test('what comes again after it is ready changes nothing', async () => {
  const { client, phases, ended } = begin();
  for (const event of ['authenticated', 'ready', 'authenticated', 'ready']) client.emit(event);
  await pass(3_600);
  expect(phases).toEqual(['linking', 'ready']);
  expect(ended).toEqual([]);
});
