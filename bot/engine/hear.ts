import { hearAfterwards } from './afterwards.ts';
import { answerBelow, answerRun } from './answer.ts';
import { doubtWhoItIs } from './doubt.ts';
import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import { hearVoice } from './hear-voice.ts';
import type { Content, Message, TextContent } from './input.ts';
import { interrupt } from './interrupt.ts';
import { miss, repeatQuestion } from './miss.ts';
import { pressChoice } from './press.ts';
import { route } from './route.ts';
import { askAgain, openFlow } from './run.ts';
import { answerSuggestion } from './suggested.ts';
import { answersDirectly, isWorkOpen, offerUnfinished, setAsideOldWork } from './unfinished.ts';

/** Takes one message: every one gets an answer, or a call that will bring it. */
export function hear(turn: TurnDraft, message: Message): void {
  turn.cause = message.id;
  turn.answered = false;
  followLanguage(turn, message.content);
  doubtWhoItIs(turn);
  if (isUrgent(turn, message.content)) {
    openFlow(turn, turn.context.flows.opens[turn.context.flows.urgentIntent] ?? '', heard(message.content));
  } else {
    const isFirst = !turn.session.welcomed;
    welcome(turn);
    setAsideOldWork(turn, message.content);
    respond(turn, message.content);
    offerUnfinished(turn);
    if (isFirst) turn.context.flows.firstOptions(turn.flowContext()).forEach((each) => turn.offerOnce(each));
  }
  turn.update({ lastMessageAt: turn.context.now });
}

function respond(turn: TurnDraft, content: Content): void {
  turn.answered = false;
  if (content.kind === 'choice') pressChoice(turn, content.id);
  else if (content.kind === 'text' && content.picked !== undefined)
    pressChoice(turn, content.picked, content);
  else if (content.kind === 'voice') hearVoice(turn, content);
  else if (content.kind === 'unreadable') sayUnreadable(turn, content);
  else if (content.kind === 'text' && answerSuggestion(turn, content)) return;
  else if (content.kind === 'text' && hearWord(turn, content)) return;
  else if (hearAfterwards(turn, content)) return;
  else if (content.kind === 'text' && interrupt(turn, content)) return;
  else if (isWorkOpen(turn)) answerRun(turn, content);
  else route(turn, content);
  if (!turn.answered) answerBelow(turn, content);
  if (!turn.answered && isBareCommand(content) && isWorkOpen(turn) && turn.top) askAgain(turn, turn.top);
  if (!turn.answered && content.kind === 'contact') takeContact(turn, content);
  if (!turn.answered) miss(turn);
}

/** «START». Returns whether it was such a word. */
function hearWord(turn: TurnDraft, content: TextContent): boolean {
  const opened = turn.context.flows.atWord(content, turn.flowContext());
  if (opened) openFlow(turn, opened.flow, opened.values);
  return opened !== undefined;
}

/** A menu's entry for what is being done already: it has no words that could have been misunderstood. */
function isBareCommand(content: Content): boolean {
  return content.kind === 'text' && content.text === '';
}

/** Nobody asked for it: whose it is is said, and whatever was going on goes on. */
function takeContact(turn: TurnDraft, { isOwn }: Extract<Content, { kind: 'contact' }>): void {
  turn.say(engineText(isOwn ? 'engine.contact_known' : 'engine.contact_of_another'));
  if (isWorkOpen(turn) && turn.top) return askAgain(turn, turn.top);
  turn.ask(undefined, { text: [], options: turn.context.flows.menu(turn.flowContext()) });
}

/**
 * Danger to life goes before everything: before the welcome, the notice and any question. Where it is only perhaps meant,
 * what answers the open question is that answer.
 */
function isUrgent(turn: TurnDraft, content: Content): boolean {
  const text = content.kind === 'image' ? content.caption : content;
  if (text?.kind !== 'text' || text.picked !== undefined) return false;
  const { intent, band } = text.understood;
  if (intent !== turn.context.flows.urgentIntent || band === 'menu') return false;
  return band === 'act' || !turn.top || !answersDirectly(turn, turn.top, text);
}

function heard(content: Content): { readonly heard: string } | Record<string, never> {
  const text = content.kind === 'image' ? content.caption : content;
  return text?.kind === 'text' ? { heard: text.text } : {};
}

function welcome(turn: TurnDraft): void {
  if (turn.session.welcomed) return;
  turn.update({ welcomed: true });
  openFlow(turn, turn.context.flows.welcome, {}, 'bottom');
}

function followLanguage(turn: TurnDraft, content: Content): void {
  const text = content.kind === 'image' ? content.caption : content;
  const replyIn = text?.kind === 'text' ? text.understood.replyIn : undefined;
  if (replyIn && turn.context.city.languages.includes(replyIn)) turn.update({ locale: replyIn });
}

function sayUnreadable(turn: TurnDraft, content: Extract<Content, { kind: 'unreadable' }>): void {
  const key = {
    voice: 'engine.cannot_read_voice',
    voice_too_long: 'engine.voice_too_long',
    document: 'engine.cannot_read_file',
    image: 'engine.cannot_open_photo',
    image_too_large: 'engine.photo_too_large',
    other: 'engine.cannot_read_file',
    empty: 'engine.empty_message',
  } as const;
  turn.say(engineText(key[content.what]));
  // There was nothing to misunderstand.
  if (content.what === 'empty') return repeatQuestion(turn);
  miss(turn, 'said already');
}
