import { z } from 'zod';
import type { Shown } from '../../conformance.ts';

const Row = z.object({ id: z.string(), title: z.string(), description: z.string().optional() });
const Body = z.object({
  text: z.object({ body: z.string() }).optional(),
  interactive: z
    .object({
      body: z.object({ text: z.string() }),
      action: z.object({
        buttons: z.array(z.object({ reply: Row })).optional(),
        sections: z.array(z.object({ rows: z.array(Row) })).optional(),
      }),
    })
    .optional(),
  image: z.object({ caption: z.string().optional() }).optional(),
  document: z.object({ caption: z.string().optional() }).optional(),
});

/** What a phone shows of a message that we send. */
export function shownIn(body: unknown): Shown {
  const { text, interactive, image, document } = Body.parse(body);
  const caption = (image ?? document)?.caption;
  return {
    text: text?.body ?? interactive?.body.text ?? caption ?? '',
    buttons: interactive?.action.buttons?.map(({ reply }) => choice(reply)) ?? [],
    rows: interactive?.action.sections?.flatMap(({ rows }) => rows.map(choice)) ?? [],
    ...((image ?? document) ? { isCaption: true } : {}),
  };
}

function choice({ id, title, description }: z.infer<typeof Row>): Shown['rows'][number] {
  return { id, title, ...(description === undefined ? {} : { description }) };
}
