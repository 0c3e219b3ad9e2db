import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { connectWhatsAppCloud } from './connect.ts';
import { downloadMedia, isTheirs, MEDIA_HOSTS, type MediaAccess } from './media.ts';
import { startCloudApi } from './testing/cloud-api.ts';

const ACCOUNT = '100000000000001';
const MOST = 5 * 1024 * 1024;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function server(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const http = createServer(answer);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    http.closeAllConnections();
    return new Promise((resolve) => http.close(resolve));
  });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

const access = (root: string): MediaAccess => ({
  root,
  headers: { authorization: 'Bearer token-of-nobody' },
  hosts: MEDIA_HOSTS,
});

describe('where our token may go', () => {
  test.each([
    ['https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', true],
    ['https://graph.example/v25.0/1', true],
    ['http://lookaside.fbsbx.com/x', false],
    ['https://lookaside.fbsbx.com:444/x', false],
    ['https://lookaside.fbsbx.com.evil.example/x', false],
    ['https://evil.example/lookaside.fbsbx.com', false],
    ['https://lookaside.fbsbx.com@evil.example/x', false],
    ['https://user@lookaside.fbsbx.com/x', false],
    ['http://graph.example/v25.0/1', false],
    ['file:///etc/passwd', false],
    ['http://169.254.169.254/latest', false],
  ])('%s: %s', (address, is) => {
    expect(isTheirs(address, access('https://graph.example/v25.0'))).toBe(is);
  });

  test('is never sent where an answer merely points', async () => {
    let asked = 0;
    const thief = await server((_request, response) => {
      asked += 1;
      response.end('stolen');
    });
    const root = await server((_request, response) =>
      response.end(JSON.stringify({ url: `${thief}/picture` })),
    );
    expect(await downloadMedia('7', ACCOUNT, access(root), MOST)).toBeUndefined();
    expect(asked).toBe(0);
  });

  test('no redirect is followed', async () => {
    let asked = 0;
    const thief = await server((_request, response) => {
      asked += 1;
      response.end('stolen');
    });
    let origin = '';
    const root = await server(({ url }, response) =>
      url?.startsWith('/7')
        ? response.end(JSON.stringify({ url: `${origin}/picture` }))
        : response.writeHead(302, { location: thief }).end(),
    );
    origin = root;
    expect(await downloadMedia('7', ACCOUNT, access(root), MOST)).toBeUndefined();
    expect(asked).toBe(0);
  });
});

describe('what can go wrong with a picture', () => {
  const BIG = 6 * 1024 * 1024;
  test.each<[string, string | undefined, (response: ServerResponse) => void]>([
    ['is not there', undefined, (response) => response.writeHead(404).end('{"error":{}}')],
    [
      'is too large and says so',
      'too_large',
      (response) => response.writeHead(200, { 'content-length': BIG }).end(Buffer.alloc(BIG)),
    ],
    [
      'is too large and does not say so',
      'too_large',
      (response) => void response.write(Buffer.alloc(BIG), () => response.end()),
    ],
    ['breaks off', undefined, (response) => void response.write('half', () => response.destroy())],
  ])('a picture that %s is %s, and the process lives', async (_what, expected, answer) => {
    let origin = '';
    const root = await server(({ url }, response) =>
      url?.startsWith('/7') ? response.end(JSON.stringify({ url: `${origin}/picture` })) : answer(response),
    );
    origin = root;
    expect(await downloadMedia('7', ACCOUNT, access(root), MOST)).toBe(expected);
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

  test.each(['no JSON', '{"url":7}', '{"url":"not an address"}', '{}'])(
    'a description «%s»',
    async (text) => {
      const root = await server((_request, response) => response.end(text));
      expect(await downloadMedia('7', ACCOUNT, access(root), MOST)).toBeUndefined();
    },
  );

  test('a provider that is not there', async () => {
    expect(await downloadMedia('7', ACCOUNT, access('http://127.0.0.1:9'), MOST)).toBeUndefined();
  });
});

describe('a connection to the provider', () => {
  const settings = (apiRoot: string) => ({
    phoneNumberId: ACCOUNT,
    accessToken: 'token-of-nobody',
    appSecret: 's',
    verifyToken: 'v',
    apiRoot,
    authHeader: 'Authorization',
    mediaHosts: [],
  });
  const document = {
    path: `/${ACCOUNT}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '919800000001',
      type: 'document',
      document: { filename: 'receipt.pdf' },
    },
    upload: { media: 'hash', type: 'application/pdf', into: 'document' },
  } as const;

  test('a file of ours is uploaded, and the message names it', async () => {
    const provider = await startCloudApi({ accessToken: 'token-of-nobody' });
    const connection = connectWhatsAppCloud(settings(provider.root), () =>
      Promise.resolve({ type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 invented') }),
    );
    closing.push(
      () => connection.close(),
      () => provider.close(),
    );
    expect(await connection.transport.deliver(document, 'k')).toMatchObject({ kind: 'accepted' });
    const [upload] = [...provider.uploads];
    expect(upload?.[1].toString('latin1')).toContain('%PDF-1.7 invented');
    expect(provider.accepted).toMatchObject([
      { message: { document: { id: upload?.[0], filename: 'receipt.pdf' } } },
    ]);
    expect(await connection.trouble()).toBeUndefined();
  });

  test('a file that has expired is not sent', async () => {
    const connection = connectWhatsAppCloud(settings('http://127.0.0.1:9'), () => Promise.resolve(null));
    closing.push(() => connection.close());
    expect(await connection.transport.deliver(document, 'k')).toEqual({
      kind: 'final',
      reason: 'media_gone',
    });
  });

  test('a token that is not accepted shows as such', async () => {
    const provider = await startCloudApi({ accessToken: 'another' });
    const connection = connectWhatsAppCloud(settings(provider.root), () => Promise.resolve(null));
    closing.push(
      () => connection.close(),
      () => provider.close(),
    );
    expect(await connection.trouble()).toBe('not_authorised');
    expect(
      await connection.transport.deliver({ path: document.path, body: document.body }, 'k'),
    ).toMatchObject({
      kind: 'retry',
      reason: 'not_authorised',
    });
  });

  test('a solution provider’s header carries the bare token', async () => {
    let header: unknown;
    const root = await server(({ headers }, response) => {
      header = headers['d360-api-key'];
      response.end('{}');
    });
    const connection = connectWhatsAppCloud({ ...settings(root), authHeader: 'D360-API-KEY' }, () =>
      Promise.resolve(null),
    );
    closing.push(() => connection.close());
    await connection.trouble();
    expect(header).toBe('token-of-nobody');
  });
});
