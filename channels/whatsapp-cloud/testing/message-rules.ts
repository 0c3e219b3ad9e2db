import { z } from 'zod';

const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((words) => words.trim() !== '', 'is blank');
const unique = <T extends z.ZodType>(list: z.ZodArray<T>, of: (item: z.infer<T>) => string) =>
  list.refine((items) => new Set(items.map(of)).size === items.length, 'has the same twice');

const Row = z.strictObject({ id: text(200), title: text(24), description: text(72).optional() });
const Reply = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: text(256), title: text(20) }),
});
const body = z.strictObject({ text: text(1_024) });

const Interactive = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('button'),
    body,
    action: z.strictObject({
      buttons: unique(
        unique(z.array(Reply).min(1).max(3), ({ reply }) => reply.id),
        ({ reply }) => reply.title,
      ),
    }),
  }),
  z.strictObject({
    type: z.literal('list'),
    body,
    action: z.strictObject({
      button: text(20),
      sections: z
        .array(z.strictObject({ title: text(24).optional(), rows: z.array(Row).min(1) }))
        .min(1)
        .max(10)
        .refine((all) => all.length === 1 || all.every(({ title }) => title), 'needs titles')
        .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'has more than ten rows')
        .refine((all) => {
          const ids = all.flatMap(({ rows }) => rows.map(({ id }) => id));
          return new Set(ids).size === ids.length;
        }, 'has the same row twice'),
    }),
  }),
  z.strictObject({
    type: z.literal('location_request_message'),
    body,
    action: z.strictObject({ name: z.literal('send_location') }),
  }),
  z.strictObject({
    type: z.literal('request_contact_info'),
    body,
    action: z.strictObject({ name: z.literal('request_contact_info') }),
  }),
]);

const Template = z.strictObject({
  name: z.string(),
  language: z.strictObject({ code: z.string() }),
  components: z.array(
    z.union([
      z.strictObject({
        type: z.literal('body'),
        parameters: z.array(
          z.strictObject({
            type: z.literal('text'),
            text: text(1_024).refine(
              (value) => !/[\n\t]| {5}/.test(value),
              'has line breaks, tabs or many spaces',
            ),
          }),
        ),
      }),
      z.strictObject({
        type: z.literal('button'),
        sub_type: z.literal('quick_reply'),
        index: z.number().int().min(0).max(9),
        parameters: z.tuple([z.strictObject({ type: z.literal('payload'), payload: text(256) })]),
      }),
    ]),
  ),
});

const common = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z
    .string()
    .regex(/^\d{5,20}$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/)
    .optional(),
  context: z.strictObject({ message_id: z.string() }).optional(),
};
const file = z.string().min(1);

/** What the provider's documentation allows; anything else is refused as a parameter that is not valid. */
export const OutgoingMessage = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...common,
      type: z.literal('text'),
      text: z.strictObject({ body: text(4_096), preview_url: z.boolean().optional() }),
    }),
    z.strictObject({ ...common, type: z.literal('interactive'), interactive: Interactive }),
    z.strictObject({ ...common, type: z.literal('template'), template: Template }),
    z.strictObject({
      ...common,
      type: z.literal('image'),
      image: z.strictObject({ id: file, caption: text(1_024).optional() }),
    }),
    z.strictObject({
      ...common,
      type: z.literal('document'),
      document: z.strictObject({
        id: file,
        filename: z.string().optional(),
        caption: text(1_024).optional(),
      }),
    }),
  ])
  .refine(
    ({ to, recipient }) => (to === undefined) !== (recipient === undefined),
    'needs one of to and recipient',
  );
export type OutgoingMessage = z.infer<typeof OutgoingMessage>;

export const ReadMark = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});
