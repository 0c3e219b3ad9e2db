import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import { inferSlots } from './infer.ts';
import type { Content } from './input.ts';
import { miss } from './miss.ts';
import { askAgain } from './run.ts';
import { isWorkOpen } from './unfinished.ts';

/** As long as the photos of something that is not finished yet, milliseconds. */
const KEEP_UNFINISHED_MS = 30 * 24 * 3_600_000;

/**
 * A voice note is heard by nobody here. What is being done may take it along for an official; where nothing does, it is
 * not kept. Either way the person is told, and asked for the words.
 */
export function hearVoice(turn: TurnDraft, content: Extract<Content, { kind: 'voice' }>): void {
  const run = isWorkOpen(turn) ? turn.top : undefined;
  const taking = run && inferSlots(turn, run, content, 'correct');
  if (!taking || taking === run) {
    if (!turn.answered) turn.say(engineText('engine.cannot_read_voice'));
    return miss(turn, 'said already');
  }
  const until = turn.context.now + KEEP_UNFINISHED_MS;
  turn.want({ kind: 'keep_media', media: content.media, until });
  turn.say(engineText('engine.voice_attached'));
  askAgain(turn, taking);
}
