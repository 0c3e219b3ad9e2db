import { z } from 'zod';

/** A message as `receive` stored it. */
export const StoredContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('choice'), id: z.string() }),
  z.object({ kind: z.literal('location'), latitude: z.number(), longitude: z.number() }),
  z.object({
    kind: z.literal('image'),
    media: z.string(),
    caption: z.string().optional(),
    position: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  }),
  z.object({ kind: z.literal('voice'), media: z.string() }),
  z.object({ kind: z.literal('contact'), mobile: z.string() }),
  z.object({
    kind: z.literal('command'),
    name: z.string(),
    argument: z.string().optional(),
    language: z.string().optional(),
  }),
  z.object({ kind: z.literal('unsupported'), what: z.string() }),
]);

export type StoredContent = z.infer<typeof StoredContent>;
