import type { CommandName } from '../../channels/commands.ts';
import type { IntentName } from '../../intents/intent.ts';
import type { TextContent } from '../engine/input.ts';
import type { Understood } from '../engine/understood.ts';

/** What each entry of a channel's menu asks for. */
const MEANS: Readonly<Record<CommandName, IntentName>> = {
  start: 'greet',
  menu: 'help',
  complaint: 'file_complaint',
  bills: 'check_bill',
  language: 'change_language',
  help: 'help',
  person: 'talk_to_human',
  stop: 'unsubscribe',
};

/** What stands behind `?start=` in a link: `complaint`, `complaint-<number>`, `complaint-<type>`, `bills`. */
const LINK = /^(complaint|bills)(?:-([\w-]+))?$/;
const NOTHING_SAID = {
  confidence: 1,
  band: 'act',
  alternatives: [],
  entities: {},
  places: [],
} as const satisfies Omit<Understood, 'intent'>;

/**
 * A command as the words it stands for: understood for certain, and what is written behind it read as usual. A link that
 * means nothing to us only opens the chat.
 */
export function commanded(
  { name, argument = '' }: { readonly name: string; readonly argument?: string | undefined },
  understand: (text: string) => TextContent,
): TextContent {
  if (name === 'start') return linked(argument, understand);
  const intent = MEANS[name as CommandName];
  if (argument === '') return { kind: 'text', text: '', understood: { ...NOTHING_SAID, intent } };
  const { text, understood } = understand(argument);
  return { kind: 'text', text, understood: { ...understood, ...NOTHING_SAID, ...found(understood), intent } };
}

function linked(argument: string, understand: (text: string) => TextContent): TextContent {
  const [, about, detail] = LINK.exec(argument) ?? [];
  const opens = (intent: IntentName, entities: Understood['entities'] = {}): TextContent => ({
    kind: 'text',
    text: '',
    understood: { ...NOTHING_SAID, intent, entities },
  });
  if (about === 'bills') return opens('check_bill');
  if (about === undefined) return opens('greet');
  if (detail === undefined) return opens('file_complaint');
  const { complaintId } = understand(detail).understood.entities;
  return complaintId === undefined
    ? opens('file_complaint', { serviceCode: detail })
    : opens('track_complaint', { complaintId });
}

function found({ entities, places }: Understood): Pick<Understood, 'entities' | 'places'> {
  return { entities, places };
}
