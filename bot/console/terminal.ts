import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { z } from 'zod';
import type { InboundContent, Transport } from '../../channels/channel.ts';
import type { ActiveCity } from '../city/active-city.ts';
import type { Clock } from '../clock.ts';
import type { Service } from '../service/service.ts';
import type { Store } from '../store/port.ts';
import { readCommand, TERMINAL_HELP } from './terminal-command.ts';
import { keepPicture } from './picture.ts';

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
  readonly url: string;
}

const Reply = z.object({
  to: z.string(),
  text: z.string(),
  choices: z.array(z.object({ title: z.string() })),
});

/** A chat in this terminal: what is typed goes the same way as a message of any channel. */
export function openTerminal(tools: TerminalTools): {
  readonly transport: Transport;
  talk(talk: Talk): Promise<void>;
} {
  const transport: Transport = {
    deliver: (line) => {
      show(Reply.parse(line));
      return Promise.resolve({ kind: 'accepted', providerId: 'terminal' });
    },
  };
  return { transport, talk: (talk) => converse(tools, talk) };
}

function show({ to, text, choices }: z.infer<typeof Reply>): void {
  const numbered = choices.map(({ title }, index) => `  ${styleText('cyan', String(index + 1))}  ${title}`);
  const words = text.split('\n').map((line) => `  ${line}`);
  const whom = styleText('dim', `→ ${to}`);
  process.stdout.write(
    `\r\u001b[K${whom}\n${styleText('green', words.join('\n'))}\n${numbered.join('\n')}\n\n`,
  );
}

async function converse(tools: TerminalTools, { service, city, url }: Talk): Promise<void> {
  let person = FIRST_PERSON;
  process.stdout.write(
    `\n${styleText('bold', city.snapshot.names.en)} · ${url}\n` +
      'Write as a citizen would, in any language: «street light not working in sector 4».\n' +
      `A number chooses an option. ${TERMINAL_HELP}\n\n`,
  );
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const prompt = (): void => {
    lines.setPrompt(`${styleText('dim', person)} ${styleText('bold', '›')} `);
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
    prompt();
  }
  process.stdout.write('\n');
}

async function sendPhoto(
  path: string,
  person: string,
  tools: TerminalTools,
  service: Service,
): Promise<void> {
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  const kept = await keepPicture(bytes, tools.store, tools.clock.now());
  if ('problem' in kept) process.stdout.write(`${kept.problem}\n`);
  else await sendIn({ kind: 'image', media: kept.image }, person, tools, service);
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
      verifiedMobile: person.slice(-10),
      providerId: randomUUID(),
      receivedAt: clock.now(),
      body: content,
    },
  ]);
  service.wake();
  await service.idle();
}
