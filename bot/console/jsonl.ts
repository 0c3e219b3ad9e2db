import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { InboundContent } from '../../channels/channel.ts';
import { consoleChannel } from '../../channels/console/channel.ts';
import type { Json, Store } from '../store/port.ts';
import { advanceTo, type AdvanceTools } from './advance.ts';
import { parseDuration } from './duration.ts';
import { keepPicture } from './picture.ts';
import { keepVoiceNote } from './voice-note.ts';

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
  const parsed = consoleChannel.parse({ ...line, id }, city);
  if (parsed.kind !== 'events') return parsed.why;
  for (const { content, ...message } of parsed.messages) {
    const body = await withFile(content, store, clock.now());
    if (body.kind === 'problem') return body.problem;
    const receivedAt = clock.now();
    await store.receive([{ ...message, channel: consoleChannel.name, receivedAt, body }]);
  }
  service.wake();
  return undefined;
}

/** Keeps the file that a message names by its path. */
async function withFile(
  content: InboundContent,
  store: Store,
  now: number,
): Promise<InboundContent | { readonly kind: 'problem'; readonly problem: string }> {
  if (content.kind === 'image') {
    const kept = await keepPicture(readPath(content.media), store, now);
    return kept.kind === 'image' ? { ...content, ...kept } : kept;
  }
  if (content.kind !== 'voice') return content;
  const bytes = readPath(content.media);
  return bytes ? keepVoiceNote(bytes, store, now) : { kind: 'problem', problem: 'voice: no such file' };
}

function readPath(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
