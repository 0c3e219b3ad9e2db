import { z } from 'zod';

/** What the provider refuses, by its documentation; strict, so that a field it does not know is noticed here. */
const title = z.string().trim().min(1, 'Bad Request: text buttons are unallowed in the inline keyboard');
const callbackData = z
  .string()
  .refine(
    (data) => Buffer.byteLength(data) >= 1 && Buffer.byteLength(data) <= 64,
    'Bad Request: BUTTON_DATA_INVALID',
  );
const InlineKeyboard = z.strictObject({
  inline_keyboard: z
    .array(z.array(z.strictObject({ text: title, callback_data: callbackData })).max(8))
    .refine((rows) => rows.flat().length <= 100, 'Bad Request: reply markup is too long'),
});
const Keyboard = z.strictObject({
  keyboard: z.array(
    z.array(
      z.strictObject({
        text: title,
        request_location: z.literal(true).optional(),
        request_contact: z.literal(true).optional(),
      }),
    ),
  ),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
});
const markup = z.union([InlineKeyboard, Keyboard, z.strictObject({ remove_keyboard: z.literal(true) })]);
const chat = z.coerce.number().int({ message: 'Bad Request: chat not found' });
const caption = z.string().max(1_024, 'Bad Request: message caption is too long').optional();

export const OutgoingText = z.strictObject({
  chat_id: chat,
  text: z
    .string()
    .refine((text) => text.trim() !== '', 'Bad Request: message text is empty')
    .refine((text) => text.length <= 4_096, 'Bad Request: message is too long'),
  reply_markup: markup.optional(),
  link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
});
export type OutgoingText = z.infer<typeof OutgoingText>;

export const OutgoingFile = z.looseObject({ chat_id: chat, caption });

export const Commands = z.strictObject({
  commands: z
    .array(
      z.strictObject({
        command: z.string().regex(/^[a-z0-9_]{1,32}$/, 'Bad Request: BOT_COMMAND_INVALID'),
        description: z.string().min(1).max(256, 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'),
      }),
    )
    .max(100),
  language_code: z
    .string()
    .regex(/^([a-z]{2})?$/, 'Bad Request: language code is invalid')
    .optional(),
});

/** What the provider says of the first thing that is wrong. */
export function complaintOf(error: z.ZodError): string {
  const said = JSON.stringify(error.issues).match(/"(Bad Request: [^"]+)"/)?.[1];
  return said ?? "Bad Request: can't parse entities";
}
