import { z } from 'zod';
import type { Json } from '../store/port.ts';

const Record = z.looseObject({
  inputs: z
    .array(
      z.looseObject({
        kind: z.string(),
        messages: z.array(z.looseObject({ content: z.looseObject({ kind: z.string() }) })).optional(),
      }),
    )
    .optional(),
  effects: z.array(z.looseObject({ kind: z.string() })).optional(),
});
const Text = z.looseObject({
  text: z.string(),
  understood: z.looseObject({ intent: z.string(), confidence: z.number() }),
});
const Send = z.looseObject({
  reply: z.looseObject({ paragraphs: z.array(z.looseObject({ key: z.string() })) }),
});

interface Shown {
  readonly turn: number;
  readonly at: string;
  readonly text: string;
}

/** A turn as whoever looks into a fault may see it: what was understood and said by key, words and numbers masked. */
export function shownConversation(stored: {
  readonly turn: number;
  readonly at: number;
  readonly record: Json;
}): readonly Shown[] {
  const record = Record.safeParse(stored.record);
  const at = new Date(stored.at).toISOString();
  const line = (text: string): Shown => ({ turn: stored.turn, at, text: `${at}  #${stored.turn}  ${text}` });
  if (!record.success) return [line('(a record of another version)')];
  const heard = (record.data.inputs ?? []).flatMap((input) =>
    (input.messages ?? []).map(({ content }) => describe(content)),
  );
  const others = (record.data.inputs ?? []).filter(({ kind }) => kind !== 'messages').map(({ kind }) => kind);
  return [
    ...heard.map((text) => line(`CITIZEN   ${text}`)),
    ...others.map((kind) => line(kind.toUpperCase())),
    ...(record.data.effects ?? []).map((effect) => line(`${effect.kind.padEnd(13)} ${keysOf(effect)}`)),
  ];
}

/** Every letter and digit becomes a dot: the length and the shape tell enough. */
export function masked(text: string): string {
  return text
    .replace(/[\p{L}\p{M}]+/gu, '…')
    .replace(/\p{N}+/gu, '#')
    .slice(0, 60);
}

function describe(content: { readonly kind: string }): string {
  const text = Text.safeParse(content);
  if (!text.success) return `(${content.kind})`;
  const { intent, confidence } = text.data.understood;
  return `«${masked(text.data.text)}»  ${intent} ${confidence}`;
}

function keysOf(effect: object): string {
  const send = Send.safeParse(effect);
  return send.success ? send.data.reply.paragraphs.map(({ key }) => key).join(' · ') : '';
}
