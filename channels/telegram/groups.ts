import type { Api } from 'grammy';
import { groupCall } from './group.ts';

/** Groups that could not be left are not told a second time; forgotten at a restart. */
const MOST_REMEMBERED = 10_000;

/** Stays in no group: says once why, and leaves. Nothing of it is stored, and a failure is forgotten. */
export class Groups {
  private readonly told = new Set<number>();

  constructor(
    private readonly api: Api,
    private readonly reasonIn: (language: string | undefined) => string,
  ) {}

  /** Looks at one update; anything that is not about a group is nothing. */
  see(update: unknown): void {
    const call = groupCall(update);
    if (!call || this.told.has(call.chat)) return;
    if (this.told.size >= MOST_REMEMBERED) this.told.clear();
    this.told.add(call.chat);
    const told = call.canBeTold
      ? this.api.sendMessage(call.chat, this.reasonIn(call.language)).catch(() => undefined)
      : Promise.resolve();
    told.then(() => this.api.leaveChat(call.chat)).catch(() => undefined);
  }
}
