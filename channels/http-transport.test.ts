import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { WireResponse } from './channel.ts';
import { httpTransport, readRetryAfter } from './http-transport.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A provider that answers as told; the transport judges by keeping what it saw. */
async function provider(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  timeoutMs = 1_000,
) {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const seen: WireResponse[] = [];
  const transport = httpTransport({
    root: `http://127.0.0.1:${port}/v25.0`,
    headers: { authorization: 'Bearer t' },
    timeoutMs,
    judge: (response) => {
      seen.push(response);
      return { kind: 'accepted', providerId: 'p' };
    },
  });
  closing.push(async () => {
    await transport.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { transport, seen };
}

const CALL = { path: '/1/messages', body: { text: 'नमस्ते' } };

describe('sending over HTTP', () => {
  test('goes below the root with its headers, and the answer is judged', async () => {
    let asked: unknown;
    const { transport, seen } = await provider(({ url, headers }, response) => {
      asked = [url, headers.authorization, headers['content-type']];
      response.writeHead(429, { 'retry-after': '7' }).end('{"error":{"code":130429}}');
    });
    expect(await transport.deliver(CALL, 'k')).toEqual({ kind: 'accepted', providerId: 'p' });
    expect(asked).toEqual(['/v25.0/1/messages', 'Bearer t', 'application/json']);
    expect(seen).toEqual([{ status: 429, body: { error: { code: 130_429 } }, retryAfterMs: 7_000 }]);
  });

  test('an answer that is no JSON is judged without one', async () => {
    const { transport, seen } = await provider((_request, response) => response.writeHead(502).end('<html>'));
    await transport.deliver(CALL, 'k');
    expect(seen).toEqual([{ status: 502, body: undefined }]);
  });

  test.each([
    ['stays silent', (_response: ServerResponse) => undefined],
    ['breaks off', (response: ServerResponse) => response.destroy()],
    ['answers without end', (response: ServerResponse) => response.end('x'.repeat(300_000))],
  ])('a provider that %s is tried again', async (_what, misbehave) => {
    const { transport } = await provider((_request, response) => misbehave(response), 200);
    expect(await transport.deliver(CALL, 'k')).toMatchObject({ kind: 'retry', reason: 'unreachable' });
  });

  test('a provider that is not there is tried again', async () => {
    const transport = httpTransport({
      root: 'http://127.0.0.1:9',
      headers: {},
      judge: () => ({ kind: 'accepted', providerId: '' }),
    });
    expect(await transport.deliver(CALL, 'k')).toMatchObject({ kind: 'retry', reason: 'unreachable' });
    await transport.close();
  });

  test('what cannot be prepared is not sent', async () => {
    const transport = httpTransport({
      root: 'http://127.0.0.1:9',
      headers: {},
      judge: () => ({ kind: 'accepted', providerId: '' }),
      prepare: () => Promise.resolve({ kind: 'final', reason: 'media_gone' }),
    });
    expect(await transport.deliver(CALL, 'k')).toEqual({ kind: 'final', reason: 'media_gone' });
    await transport.close();
  });

  test.each([
    ['3', 3_000],
    ['0.5', 500],
    ['Mon, 05 Jan 2026 03:30:10 GMT', 10_000],
    ['Mon, 05 Jan 2026 03:29:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('Retry-After «%s» is %s ms', (header, ms) => {
    expect(readRetryAfter(header, Date.parse('2026-01-05T03:30:00Z'))).toBe(ms);
  });
});
