import type { Catalog } from '../../locales/catalog.ts';
import type { NewMessage } from '../../bot/store/port.ts';
import type { Delivered } from './provider.ts';

type Body =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'choice'; readonly id: string };

const COMPLAINTS = [
  'street light not working in sector 4',
  'garbage heap not lifted in sector 7',
  'no water supply in sector 2 since morning',
  'big pothole on the road in sector 9',
] as const;
const QUESTIONS = [
  'what is my water bill',
  'where is my complaint',
  'hello',
  'how much property tax do I owe',
] as const;

/** Texts by which a citizen of any language knows what is asked. */
export interface Cues {
  readonly yes: ReadonlySet<string>;
  /** «Go on with it»: offered after a pause. */
  readonly goOn: ReadonlySet<string>;
  readonly askName: readonly string[];
}

export function cuesOf(catalog: Catalog): Cues {
  const inAll = (key: string): readonly string[] =>
    catalog.languages.map((locale) =>
      catalog.render({ key }, { locale, timeZone: 'Asia/Kolkata', digits: 'latin' }),
    );
  return {
    yes: new Set(inAll('complaint.yes_file')),
    goOn: new Set(inAll('engine.continue')),
    askName: inAll('complaint.ask_name'),
  };
}

/**
 * Someone who files complaints and asks things, one message at a time: says the next only when the last was answered,
 * presses «yes, file it» once a card, tells a name when asked.
 */
export class Citizen {
  readonly said: NewMessage[] = [];
  /** Everything said and heard, repeats included, to be read where something broke. */
  readonly talk: string[] = [];
  /** Pieces of work that were confirmed, perhaps after a question more than once: so many complaints there must be. */
  private readonly confirmedRuns = new Set<string>();
  private readonly answered = new Set<string>();
  private readonly pressed = new Set<string>();
  private readonly cards = new Set<string>();
  private reply: Body | undefined;
  private plan: readonly string[];

  constructor(
    readonly mobile: string,
    random: () => number,
    private readonly cues: Cues,
  ) {
    const pick = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
    this.plan = [pick(COMPLAINTS), pick(QUESTIONS), ...(random() < 0.5 ? [pick(COMPLAINTS)] : []), 'thanks'];
  }

  get confirmed(): number {
    return this.confirmedRuns.size;
  }

  get isWaiting(): boolean {
    const last = this.said.at(-1);
    return last !== undefined && !this.answered.has(last.providerId);
  }

  get isDone(): boolean {
    return this.plan.length === 0 && this.reply === undefined && !this.isWaiting;
  }

  get unanswered(): readonly string[] {
    return this.said.map(({ providerId }) => providerId).filter((id) => !this.answered.has(id));
  }

  hear({ id, replyTo, text, choices }: Delivered): void {
    const titles = choices.map(({ title }) => ` [${title}]`).join('');
    this.talk.push(`BOT ${id}${replyTo === undefined ? '' : ` to ${replyTo}`}: ${text}${titles}`);
    if (replyTo !== undefined) this.answered.add(replyTo);
    const among = (titles: ReadonlySet<string>) => choices.find(({ title }) => titles.has(title));
    const choice = among(this.cues.yes) ?? among(this.cues.goOn);
    if (choice && !this.pressed.has(choice.id)) this.reply = { kind: 'choice', id: choice.id };
    else if (this.cues.askName.some((words) => text.includes(words)))
      this.reply = { kind: 'text', text: 'Ravi Kumar' };
    if (among(this.cues.yes)) this.cards.add(choice?.id ?? '');
  }

  /** The next message, or undefined where there is nothing (yet) to say. */
  speak(now: number): NewMessage | undefined {
    if (this.isWaiting) return undefined;
    const body = this.next();
    if (!body) return undefined;
    const message: NewMessage = {
      channel: 'console',
      account: 'pg.citya',
      user: this.mobile,
      providerId: `${this.mobile}-${this.said.length + 1}`,
      receivedAt: now,
      verifiedMobile: this.mobile.slice(-10),
      body,
    };
    this.said.push(message);
    this.talk.push(
      `CITIZEN ${message.providerId} at ${new Date(now).toISOString()}: ${JSON.stringify(body)}`,
    );
    return message;
  }

  private next(): Body | undefined {
    const reply = this.reply;
    this.reply = undefined;
    if (reply?.kind === 'choice') {
      this.pressed.add(reply.id);
      if (this.cards.has(reply.id)) this.confirmedRuns.add(reply.id.split('.')[0] ?? '');
    }
    if (reply) return reply;
    const [text, ...rest] = this.plan;
    this.plan = rest;
    return text === undefined ? undefined : { kind: 'text', text };
  }
}
