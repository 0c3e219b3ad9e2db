import type { FastifyInstance } from 'fastify';
import { challengeOf } from '../../channels/whatsapp-cloud/subscription.ts';
import { addWebhook, type WebhookParts } from './webhook.ts';

export const WHATSAPP_PATH = '/webhooks/whatsapp';

/** `POST` for what comes, and the `GET` with which the provider asks once whether the address is ours. */
export async function addWhatsAppWebhook(
  app: FastifyInstance,
  { verifyToken, ...parts }: Omit<WebhookParts, 'path'> & { readonly verifyToken: string },
): Promise<void> {
  app.get(WHATSAPP_PATH, (request, reply) => {
    const challenge = challengeOf(request.query, verifyToken);
    if (challenge === undefined) return reply.code(403).send();
    return reply.type('text/plain').header('x-content-type-options', 'nosniff').send(challenge);
  });
  await addWebhook(app, { ...parts, path: WHATSAPP_PATH });
}
