import { z } from 'zod';

/**
 * What the transport hands to the codec: one event of the library with the fields of its `Message` that concern us.
 *
 *     {"event":"message","message":{"id":{"id":"3EB0…"},"fromMe":false,"from":"919800000001@c.us","type":"chat",
 *       "body":"…","timestamp":1767583800},"phone":"919800000001@c.us"}
 *     {"event":"message_ack","message":{"id":{"id":"3EB0…"},"fromMe":true,"to":"919800000001@c.us"},"ack":2,"at":1767583801000}
 *     {"event":"contact_changed","oldId":"919800000001@c.us","newId":"919800000004@c.us","isContact":true}
 *
 * `id.id` names a message without naming a person; the library's `id._serialized` holds the phone number too.
 */
const Id = z.object({ id: z.string().regex(/^[\w.:-]{1,128}$/) });

/** `919800000001@c.us`, or `1234567890@lid` where the person hides the number; groups and lists have other servers. */
const PersonId = z.string().regex(/^\d{5,20}@(c\.us|lid)$/);

export const MessageEvent = z.object({
  event: z.literal('message'),
  message: z.looseObject({
    id: Id,
    fromMe: z.boolean(),
    from: z.string(),
    type: z.string(),
    isStatus: z.boolean().nullish(),
    /** Seconds since 1970. */
    timestamp: z.number().int().min(0).max(4_102_444_800).nullish().catch(undefined),
  }),
  /** Whose number it is, where `from` hides it and the library could tell. */
  phone: PersonId.nullish().catch(undefined),
});
export type ReceivedMessage = z.infer<typeof MessageEvent>['message'];

export const AckEvent = z.object({
  event: z.literal('message_ack'),
  message: z.object({ id: Id, fromMe: z.boolean(), to: z.string() }),
  ack: z.number().int(),
  /** When the transport heard of it, milliseconds: the library does not say when it happened. */
  at: z.number().int().min(0).max(4_102_444_800_000),
});

export const ContactChangedEvent = z.object({
  event: z.literal('contact_changed'),
  oldId: z.string(),
  newId: z.string(),
  /** False: a member of a group whose number changed, who may never have written to us. */
  isContact: z.boolean(),
});

export const Payload = z.discriminatedUnion('event', [MessageEvent, AckEvent, ContactChangedEvent]);

/** Whether an id is one person: not a group, a list, a status or a channel. */
export function isPerson(id: string): boolean {
  return PersonId.safeParse(id).success;
}
