import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { consoleChannel } from '../../channels/console/channel.ts';
import type { Json, Store } from '../store/port.ts';
import { advanceTo, type AdvanceTools } from './advance.ts';
import { parseDuration } from './duration.ts';
import { keepPicture } from './picture.ts';

export interface JsonlTools extends AdvanceTools {
  readonly store: Store;
  /** The tenant written to. */
  readonly city: string;
  write(line: Json): void;
}

const Envelope = z.object({ id: z.string().optional(), advance: z.string().optional() }).loose();
/** Lines without an id are told apart between two runs on the same data. */
const RUN = randomBytes(4).toString('hex');

/** `chat --jsonl`: one line in, everything it causes out, then `done`; the next line only after that. */
export async function chatJsonl(input: NodeJS.ReadableStream, tools: JsonlTools): Promise<void> {
  await tools.service.idle();
  let number = 0;
  for await (const line of createInterface({ input })) {
    number += 1;
    if (line.trim() === '') continue;
    const problem = await takeLine(line, number, tools);
    if (problem !== undefined) tools.write({ error: problem, line: number });
  }
}

async function takeLine(line: string, number: number, tools: JsonlTools): Promise<string | undefined> {
  const json = parseJson(line);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return isObject(json) ? 'id and advance have to be texts' : 'not a JSON object';
  const { id, advance } = envelope.data;
  const problem =
    advance === undefined
      ? await takeMessage(envelope.data, id ?? `line-${number}~${RUN}`, tools)
      : await takeAdvance(advance, tools);
  if (problem !== undefined) return problem;
  await tools.service.idle();
  tools.write({ done: id ?? `line-${number}` });
  return undefined;
}

function isObject(json: unknown): boolean {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function takeAdvance(advance: string, tools: JsonlTools): Promise<string | undefined> {
  const length = parseDuration(advance);
  if (length === undefined) return 'advance has to be a duration like PT26H or P3D';
  await advanceTo(tools.clock.now() + length, tools);
  return undefined;
}

async function takeMessage(
  line: Readonly<Record<string, unknown>>,
  id: string,
  { store, service, city, clock }: JsonlTools,
): Promise<string | undefined> {
  const media = await keepMedia(line, store, clock.now());
  if ('problem' in media) return media.problem;
  const parsed = consoleChannel.parse({ ...line, ...media, id }, city);
  if (parsed.kind !== 'events') return parsed.why;
  await store.receive(
    parsed.messages.map(({ content, ...message }) => ({
      ...message,
      channel: consoleChannel.name,
      receivedAt: clock.now(),
      body: content as unknown as Json,
    })),
  );
  service.wake();
  return undefined;
}

/** Replaces the paths of a line by ids of kept media. */
async function keepMedia(
  { image, voice }: Readonly<Record<string, unknown>>,
  store: Store,
  now: number,
): Promise<{ image?: string; voice?: string } | { problem: string }> {
  if (typeof image === 'string') return keepPicture(readPath(image), store, now);
  if (typeof voice !== 'string') return {};
  return readPath(voice) === undefined ? { problem: 'voice: no such file' } : { voice: 'not kept' };
}

function readPath(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
