import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { InboundContent, Transport } from '../../channels/channel.ts';
import type { ActiveCity } from '../city/active-city.ts';
import type { Clock } from '../clock.ts';
import type { Service } from '../service/service.ts';
import type { Store } from '../store/port.ts';
import { readCommand, TERMINAL_HELP } from './terminal-command.ts';
import { keepPicture } from './picture.ts';
import { keepVoiceNote } from './voice-note.ts';
import { screenOf } from './screen.ts';

const FIRST_PERSON = '+919800000001';

export interface TerminalTools {
  readonly store: Store;
  readonly clock: Clock;
  /** The tenant written to. */
  readonly account: string;
}

interface Talk {
  readonly service: Service;
  readonly city: ActiveCity;
  /** Of the service's own HTTP, where it listens. */
  readonly url?: string;
}

const Reply = z.object({
  to: z.string(),
  text: z.string(),
  choices: z.array(z.object({ title: z.string() })),
});

const screen = screenOf(process.stdout);

/** Shows what is sent to anybody. */
export const terminalTransport: Transport = {
  deliver: (line) => {
    show(Reply.parse(line));
    return Promise.resolve({ kind: 'accepted', providerId: 'terminal' });
  },
};

function show({ to, text, choices }: z.infer<typeof Reply>): void {
  const numbered = choices.map(
    ({ title }, index) => `  ${screen.paint('cyan', String(index + 1))}  ${title}`,
  );
  const words = text.split('\n').map((line) => `  ${line}`);
  const whom = screen.paint('dim', `→ ${to}`);
  process.stdout.write(
    `${screen.clearLine}${whom}\n${screen.paint('green', words.join('\n'))}\n${numbered.map((line) => `${line}\n`).join('')}\n`,
  );
}

/**
 * A chat in this terminal: what is typed goes the same way as a message of any channel. In a pipe nothing but the answers is
 * written, without colours.
 */
export async function talkInTerminal(tools: TerminalTools, { service, city, url }: Talk): Promise<void> {
  let person = FIRST_PERSON;
  if (screen.isTerminal) greet(city, url);
  const lines = createInterface({
    input: process.stdin,
    ...(screen.isTerminal ? { output: process.stdout } : {}),
  });
  const prompt = (): void => {
    if (!screen.isTerminal) return;
    lines.setPrompt(`${screen.paint('dim', person)} ${screen.paint('bold', '›')} `);
    lines.prompt();
  };
  lines.on('SIGINT', () => lines.close());
  prompt();
  for await (const line of lines) {
    const command = readCommand(line);
    if (command.kind === 'as') person = command.person;
    else if (command.kind === 'say') process.stdout.write(`${command.text}\n`);
    else if (command.kind === 'message') await sendIn(command.content, person, tools, service);
    else if (command.kind === 'photo') await sendPhoto(command.path, person, tools, service);
    else if (command.kind === 'voice') await sendVoice(command.path, person, tools, service);
    prompt();
  }
  if (screen.isTerminal) process.stdout.write('\n');
}

function greet(city: ActiveCity, url: string | undefined): void {
  process.stdout.write(
    `\n${screen.paint('bold', city.snapshot.names.en)}${url === undefined ? '' : ` · ${url}`}\n` +
      'Write as a citizen would, in any language: «street light not working in sector 4».\n' +
      `A number chooses an option. ${TERMINAL_HELP}\n\n`,
  );
}

async function sendPhoto(
  path: string,
  person: string,
  tools: TerminalTools,
  service: Service,
): Promise<void> {
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  const kept = await keepPicture(bytes, tools.store, tools.clock.now());
  if (kept.kind === 'problem') process.stdout.write(`${kept.problem}\n`);
  else await sendIn(kept, person, tools, service);
}

async function sendVoice(
  path: string,
  person: string,
  tools: TerminalTools,
  service: Service,
): Promise<void> {
  if (!existsSync(path)) return void process.stdout.write('voice: no such file\n');
  const content = await keepVoiceNote(readFileSync(path), tools.store, tools.clock.now());
  await sendIn(content, person, tools, service);
}

async function sendIn(
  content: InboundContent,
  person: string,
  { store, clock, account }: TerminalTools,
  service: Service,
): Promise<void> {
  await store.receive([
    {
      channel: 'console',
      account,
      user: person,
      ...(person.startsWith('+') ? { verifiedMobile: person.slice(-10) } : {}),
      providerId: randomUUID(),
      receivedAt: clock.now(),
      body: content,
    },
  ]);
  service.wake();
  await service.idle();
}
