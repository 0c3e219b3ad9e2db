import { z } from 'zod';

/**
 * What Meta posts, as far as it concerns us. Everything that is not needed to understand a message is left open: the
 * provider adds fields without notice. Bodies of messages are `unknown` here and read one by one (`content.ts`), so that
 * one strange message takes nothing from its neighbours.
 *
 *     {"object":"whatsapp_business_account","entry":[{"id":"WABA","changes":[{"field":"messages","value":{
 *       "messaging_product":"whatsapp","metadata":{"display_phone_number":"…","phone_number_id":"…"},
 *       "contacts":[{"profile":{"name":"…"},"wa_id":"…","user_id":"IN.…"}],
 *       "messages":[{"from":"…","from_user_id":"IN.…","id":"wamid.…","timestamp":"…","type":"text","text":{"body":"…"}}],
 *       "statuses":[{"id":"wamid.…","status":"delivered","timestamp":"…","recipient_id":"…"}]}}]}]}
 */
export const Payload = z.object({
  object: z.string(),
  entry: z.array(z.object({ changes: z.array(z.unknown()) })),
});

const Id = z.string().regex(/^\S{1,200}$/);

export const Change = z.object({
  field: z.literal('messages'),
  value: z.object({
    metadata: z.object({ phone_number_id: z.string().regex(/^\d{1,30}$/) }),
    messages: z.array(z.unknown()).optional(),
    statuses: z.array(z.unknown()).optional(),
  }),
});

/** Seconds since 1970, written as text. */
const Timestamp = z.coerce.number().int().min(0).max(4_102_444_800);

/** `IN.13491208655302741918`: a country, then letters and digits; `IN.ENT.…` where several businesses share it. */
const BusinessScopedId = z.string().regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/);

/** Since 2026 people may hide their number: `from` is missing then, and the business-scoped id names them. */
export const Message = z.looseObject({
  id: Id,
  type: z.string(),
  timestamp: Timestamp.optional().catch(undefined),
  from: z
    .string()
    .regex(/^\d{5,20}$/)
    .optional(),
  from_user_id: BusinessScopedId.optional().catch(undefined),
});
export type Message = z.infer<typeof Message>;

export const Status = z.object({
  id: Id,
  status: z.string(),
  timestamp: Timestamp,
  errors: z
    .array(z.object({ code: z.number() }))
    .optional()
    .catch(undefined),
});
