import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import { inferSlots } from './infer.ts';
import type { Content, TextContent } from './input.ts';
import type { Json } from './json.ts';
import { keepParts } from './next.ts';
import type { Option } from './question.ts';
import { advance, openFlow } from './run.ts';
import type { Run } from './session.ts';

/** Nothing is being asked: the message opens something. Leaves the turn unanswered where it does not. */
export function route(turn: TurnDraft, content: Content): void {
  const { flows } = turn.context;
  if (content.kind === 'image') return openWith(turn, flowForPhoto(turn, content), content);
  if (content.kind === 'location') return openWith(turn, flows.forPlace, content);
  if (content.kind !== 'text') return;
  if (content.understood.agency !== undefined) return openFromUtterance(turn, content);
  const flow = flows.opens[content.understood.intent];
  if (flow === undefined) return isPlaceAlone(content) ? openWith(turn, flows.forPlace, content) : undefined;
  if (isClear(turn, content, flow)) return openFromUtterance(turn, content);
  if (content.understood.band !== 'menu') askWhatWasMeant(turn, content);
}

/** «Sector 3», and nothing else: as a pin that nobody asked for. */
function isPlaceAlone({ text, understood: { band, places } }: TextContent): boolean {
  const [best] = places;
  const isShort = text.trim().split(/\s+/).length <= MAX_WORDS_OF_A_PLACE;
  return band === 'menu' && isShort && best !== undefined && best.confidence >= MIN_CONFIDENCE_OF_A_PLACE;
}

const MAX_WORDS_OF_A_PLACE = 4;
const MIN_CONFIDENCE_OF_A_PLACE = 0.8;

/** A flow that asks much before anything comes of it is begun only on clear words. */
const MIN_CONFIDENCE_TO_BEGIN_WORK = 0.8;

function isClear(turn: TurnDraft, { understood: { band, confidence } }: TextContent, flow: string): boolean {
  if (band !== 'act') return false;
  return confidence >= MIN_CONFIDENCE_TO_BEGIN_WORK || !turn.context.flows.flows[flow]?.confirm;
}

function flowForPhoto(turn: TurnDraft, content: Extract<Content, { kind: 'image' }>): string {
  const { flows } = turn.context;
  const meant = content.caption && flows.opens[content.caption.understood.intent];
  return meant !== undefined && content.caption?.understood.band === 'act' ? meant : flows.forPhoto;
}

export function opensAnother(turn: TurnDraft, run: Run, content: TextContent): boolean {
  if (content.understood.agency !== undefined) return true;
  const { flows } = turn.context;
  if (flows.onlyAnswers.has(content.understood.intent)) return false;
  const flow = flows.opens[content.understood.intent];
  return flow !== undefined && flow !== run.flow;
}

export function openFromUtterance(turn: TurnDraft, content: TextContent): void {
  const { flows } = turn.context;
  const { agency, intent } = content.understood;
  turn.update({ misses: 0 });
  if (agency !== undefined) return openFlow(turn, flows.agency, { agency });
  const flow = flows.opens[intent];
  if (flow !== undefined) openWith(turn, flow, content, { intent });
}

/** Opens a flow with whatever the first message already says. */
export function openWith(
  turn: TurnDraft,
  flow: string,
  content: Content,
  values: Readonly<Record<string, Json>> = {},
): void {
  const run = turn.pushRun(flow, values);
  const filled = inferSlots(turn, run, content, 'fill');
  const caption = content.kind === 'image' ? content.caption : undefined;
  if (!caption) keepParts(turn, filled, content);
  advance(turn, caption ? inferSlots(turn, filled, caption, 'fill') : filled);
}

function askWhatWasMeant(turn: TurnDraft, content: TextContent): void {
  const guesses = [content.understood.intent, ...content.understood.alternatives.map(({ intent }) => intent)];
  const options = [...new Set(guesses)].flatMap((intent) => meaning(turn, intent, content)).slice(0, 3);
  if (options.length === 0) return;
  const menu: Option = { title: engineText('engine.something_else'), action: openMenu(turn) };
  turn.ask(undefined, {
    text: [engineText('engine.did_you_mean')],
    options: [...options, menu],
    ...(options.length === 1 ? { ifYes: 0 } : {}),
  });
}

/** What was said goes along: whoever chooses need not say it again. */
function meaning(turn: TurnDraft, intent: string, content: TextContent): readonly Option[] {
  const title = turn.context.flows.intentTitle(intent);
  const flow = turn.context.flows.opens[intent];
  if (!title || flow === undefined) return [];
  const run = turn.pushRun(flow, { intent });
  const { values } = inferSlots(turn, run, content, 'fill');
  turn.removeRun(run.id);
  return [{ title, action: { kind: 'open', flow, values } }];
}

export function openMenu(turn: TurnDraft): Option['action'] {
  return { kind: 'open', flow: turn.context.flows.opens['help'] ?? turn.context.flows.welcome, values: {} };
}
