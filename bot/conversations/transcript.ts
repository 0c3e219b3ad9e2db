/** One line of a story: what is said or done, and what has to come of it. */
export type Step =
  | { readonly kind: 'citizen'; readonly line: number; readonly says: string }
  | { readonly kind: 'as'; readonly line: number; readonly person: string }
  | { readonly kind: 'platform_is'; readonly line: number; readonly state: string }
  | { readonly kind: 'time'; readonly line: number; readonly length: string }
  | { readonly kind: 'restart'; readonly line: number }
  /** Something that has to come out: `BOT …`, `PLATFORM complaint filed: …` or `KEPT …`, as `describe` words it. */
  | { readonly kind: 'expect'; readonly line: number; readonly text: string };

export interface Transcript {
  /** The comment on top: what the story is about. */
  readonly title: string;
  /** Where it plays by itself; a story of the console is played through the other channels too. */
  readonly channel: 'console' | 'telegram';
  /** How the channel names the person: `+91…` on the console, a number on Telegram. */
  readonly person: string;
  readonly city: string;
  /** Where the clock stands at the beginning. */
  readonly at: string;
  /** Who acts at the platform: the service for its citizens, or each after an OTP. */
  readonly citizens: 'service' | 'otp';
  readonly steps: readonly Step[];
}

const HEAD =
  /^channel (?:console · from (?=\+91)|telegram · from (?=\d))(\+?\d+) · city (\S+) · at (\d{4}-\d{2}-\d{2} \d{2}:\d{2})(?: · citizens (otp))?$/;
const INDENT = '         ';

/** Reads a transcript. Throws with the line number: a story that cannot be read is a fault of its file. */
export function parseTranscript(text: string): Transcript {
  const lines = text.split('\n');
  const title = lines
    .filter((line) => line.startsWith('#'))
    .map((line) => line.slice(1).trim())
    .join(' ');
  const headAt = lines.findIndex((line) => HEAD.test(line));
  const [, person, city, at, citizens] = HEAD.exec(lines[headAt] ?? '') ?? [];
  if (person === undefined || city === undefined || at === undefined) {
    throw new Error(
      'line 2: has to be «channel console · from +91… · city … · at yyyy-mm-dd hh:mm», or «channel telegram · from 5…»',
    );
  }
  const steps: Step[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= headAt || line.trim() === '' || line.startsWith('#')) continue;
    addLine(steps, line, index + 1);
  }
  return {
    title,
    channel: person.startsWith('+') ? 'console' : 'telegram',
    person,
    city,
    at,
    citizens: citizens === 'otp' ? 'otp' : 'service',
    steps,
  };
}

function addLine(steps: Step[], line: string, number: number): void {
  const last = steps.at(-1);
  if (line.startsWith(INDENT) && last?.kind === 'expect') {
    steps[steps.length - 1] = { ...last, text: `${last.text}\n${line.slice(INDENT.length)}` };
    return;
  }
  const word = line.slice(0, INDENT.length).trim();
  const rest = line.slice(INDENT.length);
  switch (word) {
    case 'CITIZEN':
      steps.push({ kind: 'citizen', line: number, says: rest });
      return;
    case 'AS':
      steps.push({ kind: 'as', line: number, person: rest });
      return;
    case 'TIME':
      steps.push({ kind: 'time', line: number, length: rest });
      return;
    case 'RESTART':
      steps.push({ kind: 'restart', line: number });
      return;
    case 'GIVEN':
      steps.push({ kind: 'platform_is', line: number, state: rest });
      return;
    case 'BOT':
    case 'PLATFORM':
    case 'KEPT':
      steps.push({ kind: 'expect', line: number, text: `${word.padEnd(INDENT.length)}${rest}` });
      return;
    default:
      throw new Error(
        `line ${number}: begins with none of CITIZEN, BOT, PLATFORM, KEPT, GIVEN, AS, TIME, RESTART`,
      );
  }
}

/** An output as a transcript shows it: the text, continuation lines indented, choices in brackets. */
export function describeReply(
  text: string,
  choices: readonly { readonly title: string }[],
  to?: string,
): string {
  const buttons = choices.map(({ title }) => `[${title}]`).join(' ');
  const whom = to === undefined ? '' : `(${to}) `;
  return `BOT      ${whom}${buttons === '' ? text : `${text}\n${buttons}`}`;
}

/** How a step stands in a file. */
export function writeExpected(text: string): string {
  return text.split('\n').join(`\n${INDENT}`);
}
