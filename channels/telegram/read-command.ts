import type { InboundContent } from '../channel.ts';
import { isCommandName } from '../commands.ts';

const COMMAND = /^\/(\w{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/;

/**
 * `/bills`, `/bills@our_bot`, `/start complaint-PG-PGR-…` (what stands behind `?start=` in a link to the bot). A word
 * with a slash that is no command of ours is words like any other.
 */
export function readCommand(text: string): InboundContent {
  const [, name = '', argument = ''] = COMMAND.exec(text.trim()) ?? [];
  const command = name.toLowerCase();
  if (!isCommandName(command)) return { kind: 'text', text: name === '' ? text : text.trim().slice(1) };
  const rest = argument.trim();
  return { kind: 'command', name: command, ...(rest === '' ? {} : { argument: rest }) };
}
