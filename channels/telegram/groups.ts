import type { Api } from 'grammy';
import { groupCall } from './group.ts';

export interface GroupManners {
  /** Why we stay in no group, in a language (BCP 47) where we speak it. */
  reasonIn(language: string | undefined): string;
  /** Whether this group may be told now: not twice in a day, and not faster than the provider lets us send. */
  mayTell(chat: number): Promise<boolean>;
}

/** Stays in no group: says why, and leaves. A failure is forgotten: whoever speaks there makes us leave again. */
export class Groups {
  private readonly leaving = new Set<number>();

  constructor(
    private readonly api: Api,
    private readonly manners: GroupManners,
  ) {}

  /** Looks at one update; anything that is not about a group is nothing. */
  see(update: unknown): void {
    const call = groupCall(update);
    if (!call || this.leaving.has(call.chat)) return;
    this.leaving.add(call.chat);
    void this.leave(call).finally(() => this.leaving.delete(call.chat));
  }

  private async leave({
    chat,
    canBeTold,
    language,
  }: NonNullable<ReturnType<typeof groupCall>>): Promise<void> {
    const mayTell = canBeTold && (await this.manners.mayTell(chat).catch(() => false));
    if (mayTell) await this.api.sendMessage(chat, this.manners.reasonIn(language)).catch(() => undefined);
    await this.api.leaveChat(chat).catch(() => undefined);
  }
}
