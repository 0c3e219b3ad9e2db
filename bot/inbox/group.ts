import { z } from 'zod';
import type { TurnInput } from '../engine/input.ts';
import type { Session } from '../engine/session.ts';
import type { Json, StoredInput } from '../store/port.ts';
import { heard, type Listener } from './heard.ts';
import type { ConversationState } from './state.ts';

type MakeInput = (state: ConversationState, listener: Listener) => TurnInput;

const PlatformResult = z.object({
  call: z.string(),
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ok'), value: z.json() }),
    z.object({ kind: z.literal('failed'), code: z.string() }),
    z.object({ kind: z.literal('late') }),
  ]),
});
const Told = z.object({ from: z.string(), what: z.json(), tried: z.array(z.string()).optional() });
const TimerBody = z.object({ timer: z.string(), body: z.json() });

/**
 * What waited, as the engine takes it: neighbouring messages are one turn, and short texts that come in a burst while
 * nothing is asked are one utterance. Each is made only when its turn comes, because understanding looks at the state.
 */
export function groupInputs(inputs: readonly StoredInput[], session: Session): readonly MakeInput[] {
  const groups: StoredInput[][] = [];
  for (const input of inputs) {
    const last = groups.at(-1);
    if (last && last[0]?.kind === 'message' && input.kind === 'message') last.push(input);
    else groups.push([input]);
  }
  return groups.map((group) => (state, listener) => inputOf(group, session, state, listener));
}

function inputOf(
  group: readonly StoredInput[],
  session: Session,
  state: ConversationState,
  listener: Listener,
): TurnInput {
  const [first] = group;
  if (!first) throw new Error('a turn without inputs');
  switch (first.kind) {
    case 'message': {
      const [head, ...rest] = joinBurst(group, session).map((each) => heard(each, state, listener));
      if (!head) throw new Error('a turn without messages');
      return { kind: 'messages', messages: [head, ...rest] };
    }
    case 'platform_result':
      return { kind: 'platform_result', ...(PlatformResult.parse(first.body) as PlatformResultInput) };
    case 'timer':
      return { kind: 'timer', ...TimerBody.parse(first.body) };
    case 'told':
      return { kind: 'told', ...(Told.parse(first.body) as ToldInput) };
  }
}

type ToldInput = Omit<Extract<TurnInput, { kind: 'told' }>, 'kind'>;
type PlatformResultInput = Omit<Extract<TurnInput, { kind: 'platform_result' }>, 'kind'>;

/** «street light» «not working» «sector 4», typed as three messages, is one sentence. */
function joinBurst(group: readonly StoredInput[], session: Session): readonly StoredInput[] {
  const isAnswering = session.runs.some((run) => run.at.kind === 'asking' || run.at.kind === 'confirming');
  if (group.length === 1 || isAnswering || !group.every(({ body }) => textOf(body) !== undefined))
    return group;
  const last = group.at(-1);
  if (!last) return group;
  const text = group.map(({ body }) => textOf(body)).join('\n');
  return [{ ...last, body: { kind: 'text', text } }];
}

function textOf(body: Json): string | undefined {
  const text = z.object({ kind: z.literal('text'), text: z.string() }).safeParse(body);
  return text.success ? text.data.text : undefined;
}
