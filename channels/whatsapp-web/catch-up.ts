import type { Client, Message } from 'whatsapp-web.js';

/** What was written longer ago has been answered by people, or by nobody: a late bot would only surprise. */
const OLDEST_MS = 24 * 60 * 60_000;
const MOST_PER_CHAT = 50;

/**
 * The library tells of messages that come while it is ready. What came before that (we were off, or connecting) is still
 * unread on the phone: this finds it, oldest first in each chat. What was taken before is known by its id and not taken
 * twice.
 */
export async function unreadMessages(client: Client, now: number): Promise<readonly Message[]> {
  const chats = await client.getChats();
  const found: Message[] = [];
  for (const chat of chats) {
    if (chat.isGroup || chat.unreadCount <= 0) continue;
    const limit = Math.min(chat.unreadCount, MOST_PER_CHAT);
    const messages = await chat.fetchMessages({ limit, fromMe: false });
    found.push(...messages.filter(({ timestamp }) => now - timestamp * 1_000 < OLDEST_MS));
  }
  return found;
}
