/** A block holds until the person writes again: whoever was heard after it has opened the chat anew. */
export function isBlocked(blockedAt: number | null, heardAt: number | null): boolean {
  return blockedAt !== null && (heardAt === null || blockedAt > heardAt);
}
