import type { Effect, Told } from './effect.ts';
import type { AnyFlow, FlowContext } from './flow.ts';
import { impersonal } from './identity.ts';
import type { Json } from './json.ts';
import {
  choiceId,
  MENU_RUN,
  type Action,
  type Option,
  type Question,
  type ShownQuestion,
} from './question.ts';
import type { Run, Session } from './session.ts';
import type { SlotContext } from './slots.ts';
import type { Text } from './text.ts';
import type { TurnContext } from './turn.ts';

/** Questions kept so that a button pressed late is understood. */
const MAX_SHOWN_QUESTIONS = 6;
/** And of those whose buttons stay good. */
const MAX_STANDING_QUESTIONS = 60;
/** A flow that goes in circles is a bug, not a turn. */
const MAX_STEPS_PER_TURN = 24;

/** The turn while it is being taken: lives inside one call of `takeTurn` and changes nothing outside it. */
export class TurnDraft {
  session: Session;
  readonly context: TurnContext;
  /** The message being answered. */
  cause: string | undefined;
  /** Somebody asked for an answer and got one, or a call that will bring it. */
  answered = false;
  private readonly effects: Effect[] = [];
  private paragraphs: Text[] = [];
  private notes: readonly Text[] = [];
  private question: (Question & { readonly run: string }) | undefined;
  private alert: string | undefined;
  private told: Told | undefined;
  private isOnlyForHere = false;
  private calls = 0;
  private steps = 0;

  constructor(session: Session, context: TurnContext) {
    this.session = session;
    this.context = context;
  }

  get top(): Run | undefined {
    return this.session.runs.at(-1);
  }

  get asksSomething(): boolean {
    return this.question !== undefined;
  }

  /** Whether there is something to choose from. */
  get hasChoices(): boolean {
    return (this.question?.options.length ?? 0) > 0;
  }

  /** Whether the question itself says what the work is about. */
  get isWorkNamed(): boolean {
    return this.question?.namesWork === true;
  }

  update(change: Partial<Session>): void {
    this.session = { ...this.session, ...change };
  }

  run(id: string): Run | undefined {
    return this.session.runs.find((run) => run.id === id);
  }

  flowOf(run: Run): AnyFlow {
    const found = this.context.flows.flows[run.flow];
    if (!found) throw new Error(`no flow «${run.flow}» in the table`);
    return found;
  }

  /** While it is doubted who writes, no flow sees what is known of the person but the one that asks. */
  flowContext(run?: Run): FlowContext {
    const { facts, doubted } = this.session;
    const isHidden = doubted === true && run?.flow !== this.context.flows.identity;
    const { now, city, provesByCode } = this.context;
    return {
      now,
      city,
      facts: isHidden ? impersonal(facts) : facts,
      ...(provesByCode ? { provesByCode } : {}),
    };
  }

  slotContext(run: Run): SlotContext {
    return { ...this.flowContext(run), values: run.values, misses: this.session.misses };
  }

  pushRun(flow: string, values: Readonly<Record<string, Json>>, where: 'top' | 'bottom' = 'top'): Run {
    const runCount = this.session.runCount + 1;
    const run: Run = {
      id: `r${runCount}`,
      flow,
      values,
      trail: [],
      confirmed: false,
      at: { kind: 'starting' },
    };
    const runs = where === 'top' ? [...this.session.runs, run] : [run, ...this.session.runs];
    this.update({ runCount, runs });
    return run;
  }

  replaceRun(run: Run): Run {
    this.update({ runs: this.session.runs.map((each) => (each.id === run.id ? run : each)) });
    return run;
  }

  raiseRun(run: Run): void {
    this.update({ runs: [...this.session.runs.filter((each) => each.id !== run.id), run] });
  }

  removeRun(id: string): void {
    this.update({ runs: this.session.runs.filter((run) => run.id !== id) });
  }

  countStep(): void {
    this.steps += 1;
    if (this.steps > MAX_STEPS_PER_TURN) throw new Error('a flow goes in circles');
  }

  say(...texts: readonly Text[]): void {
    this.paragraphs.push(...texts);
    if (texts.length > 0) this.answered = true;
  }

  /** Something that came unasked was taken: said unless a card shows it. */
  note(text: Text): void {
    this.notes = [...this.notes, text];
  }

  /** The card shows all that was taken. */
  dropNotes(): void {
    this.notes = [];
  }

  /** Asks; a question asked earlier in this turn is dropped, for a person sees only the last. */
  ask(run: Run | undefined, question: Question): void {
    this.question = { ...question, run: run?.id ?? MENU_RUN };
    this.answered = true;
  }

  /** Adds options to what is being asked, or asks them alone. */
  offer(options: readonly Option[]): void {
    if (options.length === 0) return;
    const asked = this.question ?? { run: MENU_RUN, text: [], options: [] };
    this.question = { ...asked, options: [...asked.options, ...options] };
  }

  /** As `offer`, in the place of an option that opens the same. */
  offerOnce(option: Option): void {
    const options = this.question?.options ?? [];
    const there = options.findIndex(({ action }) => isSameAction(action, option.action));
    if (!this.question || there < 0) return this.offer([option]);
    this.question = { ...this.question, options: options.with(there, option) };
  }

  /** Asks besides, last of all, whether the person wants something: a plain «yes» takes it. */
  suggest(text: Text, option: Option): void {
    const asked = this.question ?? { run: MENU_RUN, text: [], options: [] };
    const there = asked.options.findIndex(({ action }) => isSameAction(action, option.action));
    this.question = {
      ...asked,
      text: [...asked.text, text],
      options: there < 0 ? [...asked.options, option] : asked.options.with(there, option),
      ifYes: there < 0 ? asked.options.length : there,
    };
  }

  want(effect: Effect): void {
    this.effects.push(effect);
  }

  call(run: Run, request: Json): void {
    this.calls += 1;
    const id = `${this.context.turn}.c${this.calls}`;
    this.replaceRun({ ...run, at: { kind: 'waiting', call: id } });
    const pending = {
      run: run.id,
      saidLate: false,
      ...(this.cause === undefined ? {} : { cause: this.cause }),
    };
    this.update({ pending: { ...this.session.pending, [id]: pending } });
    this.effects.push({ kind: 'call_platform', call: id, key: id, request });
    this.answered = true;
  }

  /** What comes of it comes back as something told. */
  tell(to: string, what: Json): void {
    this.effects.push({ kind: 'tell', to, what });
    this.answered = true;
  }

  /** What is said in this turn is an alert. */
  asAlert({ entry, message }: { readonly entry: Json; readonly message: string }): void {
    this.alert = message;
    this.effects.push({ kind: 'log_alert', entry });
  }

  /** What is said in this turn was told by another conversation. */
  saysWhatWas(told: Told): void {
    this.told = told;
  }

  /** What is said in this turn means nothing in another conversation of this person. */
  staysHere(): void {
    this.isOnlyForHere = true;
  }

  /** The run no longer waits: its call was answered, or nobody wants the answer. */
  dropCall(run: Run): void {
    if (run.at.kind !== 'waiting') return;
    const { [run.at.call]: _answered, ...pending } = this.session.pending;
    this.update({ pending });
  }

  close(): { readonly session: Session; readonly effects: readonly Effect[] } {
    this.sendReply();
    return { session: this.session, effects: this.effects };
  }

  private sendReply(): void {
    const paragraphs = [...this.paragraphs, ...this.notes, ...(this.question?.text ?? [])];
    if (paragraphs.length === 0 && !this.question) return;
    if (!this.question) this.update({ shown: withoutSuggestion(this.session.shown) });
    const shown = this.question ? this.show(this.question) : undefined;
    const options = (this.question?.options ?? []).map((option, index) => ({
      id: choiceId(shown as ShownQuestion, index),
      title: option.title,
    }));
    const wants = this.question?.wants;
    this.effects.unshift({
      kind: 'send',
      reply: { locale: this.session.locale, paragraphs, options, ...(wants ? { wants } : {}) },
      ...(this.cause === undefined ? {} : { replyTo: this.cause }),
      ...(this.alert === undefined ? {} : { alert: this.alert }),
      ...(this.told === undefined ? {} : { told: this.told }),
      ...(this.isOnlyForHere ? { staysHere: true } : {}),
    });
  }

  private show(question: Question & { readonly run: string }): ShownQuestion {
    const revision = this.session.revision + 1;
    const shown = {
      run: question.run,
      revision,
      actions: question.options.map((option) => option.action),
      ...(question.stays ? { stays: true as const } : {}),
      ...(question.ifYes === undefined ? {} : { ifYes: question.ifYes }),
    };
    this.update({ revision, shown: newestOfEach([shown, ...this.session.shown]) });
    return shown;
  }
}

/** Something else has been said since: a «yes» no longer means what was suggested before. */
function withoutSuggestion([newest, ...older]: readonly ShownQuestion[]): readonly ShownQuestion[] {
  if (newest?.ifYes === undefined) return newest ? [newest, ...older] : [];
  const { ifYes: _past, ...rest } = newest;
  return [rest, ...older];
}

/** Opens the same thing; what it is opened with may differ. */
function isSameAction(one: Action, another: Action): boolean {
  return one.kind === 'open' && another.kind === 'open' && one.flow === another.flow;
}

/** Alerts are not pushed out by small talk, nor questions by alerts. */
function newestOfEach(questions: readonly ShownQuestion[]): readonly ShownQuestion[] {
  const passing = questions.filter(({ stays }) => !stays).slice(0, MAX_SHOWN_QUESTIONS);
  const standing = questions.filter(({ stays }) => stays).slice(0, MAX_STANDING_QUESTIONS);
  return questions.filter((each) => passing.includes(each) || standing.includes(each));
}
