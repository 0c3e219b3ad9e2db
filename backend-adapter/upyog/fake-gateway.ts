import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { UpyogOptions } from './options.ts';

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Parsed where it is JSON, else as text. */
  readonly body: unknown;
}

export interface Told {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, anything else as JSON. */
  readonly body: unknown;
}

/** A gateway for tests that must see what is sent, or be answered what no sandbox would answer. */
export interface FakeGateway {
  readonly url: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** `reset` cuts the connection after the request was read; `silence` never answers. */
export type Answer = (asked: Asked) => Told | 'reset' | 'silence';

export async function startFakeGateway(answer: Answer): Promise<FakeGateway> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void read(request).then((one) => {
      asked.push(one);
      reply(response, answer(one));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
  const isJson = request.headers['content-type'] === 'application/json';
  const body: unknown = isJson ? JSON.parse(text) : text;
  return { path: pathname, query: searchParams, headers: request.headers, body };
}

function reply(response: ServerResponse, told: ReturnType<Answer>): void {
  if (told === 'silence') return;
  if (told === 'reset') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(told.status ?? 200, { ...told.headers });
  response.end(typeof told.body === 'string' ? told.body : JSON.stringify(told.body));
}

export const fakeToken = (name = 'Samvaad', seconds = 604_800): Told => ({
  body: {
    access_token: 'access-1',
    refresh_token: 'refresh-1',
    expires_in: seconds,
    UserRequest: { uuid: 'u-1', name },
  },
});

export function fakeOptions(url: string, over: Partial<UpyogOptions> = {}): UpyogOptions {
  return {
    url,
    line: 'upyog',
    stateTenant: 'pg',
    citizenMode: 'service',
    systemUser: 'SAMVAAD',
    systemPassword: 'a-secret',
    now: () => Date.UTC(2026, 0, 5),
    log: { warn: () => undefined },
    deadlineMs: 2_000,
    sleep: () => Promise.resolve(),
    ...over,
  };
}
