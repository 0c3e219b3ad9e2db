import { runningClock } from '../../bot/clock.ts';
import type { NewMessage } from '../../bot/store/port.ts';
import { loadCatalog } from '../../locales/catalog.ts';
import { Citizen, cuesOf } from '../faults/citizen.ts';
import type { Delivered } from '../faults/provider.ts';

/** What a process of the service says: that it is ready, what it has stored, what it sends. */
export interface Line {
  readonly ready?: number;
  readonly acknowledged?: string;
  readonly delivered?: Delivered;
}

/** All citizens and the provider between them and the service: what is not acknowledged is brought again. */
export class Crowd {
  readonly accepted: Delivered[] = [];
  /** From a kill to the answer, for messages that had none at that instant; what files a complaint is not among them. */
  readonly resumes: number[] = [];
  private readonly waiting = new Map<string, NewMessage>();
  private readonly clock = runningClock();
  private readonly byMobile: ReadonlyMap<string, Citizen>;
  private lines: ((message: NewMessage) => void)[] = [];
  /** Messages that nobody has answered yet, with the instant of the kill that fell into their work. */
  private readonly open = new Map<string, number | undefined>();
  /** How many have come so far: new ones come before each kill, so that all kills fall into the same traffic. */
  private present = 0;

  private constructor(readonly citizens: readonly Citizen[]) {
    this.byMobile = new Map(citizens.map((citizen) => [citizen.mobile, citizen]));
  }

  static async gather(size: number, random: () => number): Promise<Crowd> {
    const cues = cuesOf(await loadCatalog());
    const mobile = (n: number): string => `+9198${String(20_000_000 + n)}`;
    return new Crowd(Array.from({ length: size }, (_, n) => new Citizen(mobile(n), random, cues)));
  }

  get isDone(): boolean {
    return this.waiting.size === 0 && this.citizens.every(({ isDone }) => isDone);
  }

  get unacknowledged(): number {
    return this.waiting.size;
  }

  /** A service is ready for webhooks: it gets those that nobody acknowledged. */
  connect(line: (message: NewMessage) => void): void {
    this.lines.push(line);
    for (const message of this.waiting.values()) line(message);
  }

  admit(more: number): void {
    for (const citizen of this.citizens.slice(this.present, this.present + more)) this.speak(citizen);
    this.present += more;
  }

  disconnect(line: (message: NewMessage) => void): void {
    this.lines = this.lines.filter((each) => each !== line);
    const [another] = this.lines;
    if (another) for (const message of this.waiting.values()) another(message);
  }

  hear({ acknowledged, delivered }: Line): void {
    if (acknowledged !== undefined) this.waiting.delete(acknowledged);
    if (!delivered) return;
    this.accepted.push(delivered);
    this.noteAnswer(delivered.replyTo);
    const citizen = this.byMobile.get(delivered.to);
    citizen?.hear(delivered);
    if (citizen) this.speak(citizen);
  }

  noteKill(): void {
    for (const [id, killedAt] of this.open) if (killedAt === undefined) this.open.set(id, performance.now());
  }

  private noteAnswer(providerId = ''): void {
    const killedAt = this.open.get(providerId);
    if (killedAt !== undefined) this.resumes.push(performance.now() - killedAt);
    this.open.delete(providerId);
  }

  private speak(citizen: Citizen): void {
    const message = citizen.speak(this.clock.now());
    if (!message) return;
    this.waiting.set(message.providerId, message);
    if ('text' in Object(message.body)) this.open.set(message.providerId, undefined);
    this.lines[citizen.said.length % Math.max(1, this.lines.length)]?.(message);
  }
}
