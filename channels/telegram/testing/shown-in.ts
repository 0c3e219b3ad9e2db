import { z } from 'zod';
import type { Shown } from '../../conformance.ts';

const Call = z.object({
  path: z.string(),
  body: z.object({
    text: z.string().optional(),
    caption: z.string().optional(),
    reply_markup: z
      .object({
        inline_keyboard: z
          .array(z.array(z.object({ text: z.string(), callback_data: z.string() })))
          .optional(),
      })
      .optional(),
  }),
});

/** What a phone shows of a message that we send. */
export function shownIn(call: unknown): Shown {
  const { path, body } = Call.parse(call);
  const rows = body.reply_markup?.inline_keyboard ?? [];
  return {
    text: body.text ?? body.caption ?? '',
    buttons: rows.flat().map(({ text, callback_data }) => ({ id: callback_data, title: text })),
    rows: [],
    ...(path === '/sendMessage' ? {} : { isCaption: true }),
  };
}
