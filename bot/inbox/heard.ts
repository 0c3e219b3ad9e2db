import type { CityWords, Understander, Understanding } from '../../intents/understanding.ts';
import type { CitySnapshot } from '../engine/city.ts';
import type { Content, Message, TakenAt, TextContent } from '../engine/input.ts';
import type { Understood } from '../engine/understood.ts';
import type { StoredInput } from '../store/port.ts';
import { commanded } from './commanded.ts';
import { instead } from './instead.ts';
import { partsOf } from './parts.ts';
import { partlyPicked, pickedChoice } from './picked.ts';
import type { ConversationState } from './state.ts';
import { StoredContent } from './stored-content.ts';

/** Our own id of a kept file: a SHA-256 in hex. */
const KEPT = /^[0-9a-f]{64}$/;

export interface Listener {
  readonly understander: Understander;
  readonly words: CityWords;
  readonly city: CitySnapshot;
  /** Now in the city, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Understands what was sent, before the turn: words, places, numbers of choices. No I/O. */
export function heard(input: StoredInput, state: ConversationState, listener: Listener): Message {
  return { id: input.providerId ?? input.id, content: contentOf(input, state, listener) };
}

function contentOf({ body }: StoredInput, state: ConversationState, listener: Listener): Content {
  const content = StoredContent.parse(body);
  switch (content.kind) {
    case 'text':
      return textContent(content.text, state, listener);
    case 'choice':
      return { kind: 'choice', id: content.id };
    case 'location':
      return located(content.latitude, content.longitude, listener);
    case 'image':
      return imageContent(content, state, listener);
    case 'voice':
      // Another id is the provider's own, of a note that came before notes were kept.
      return KEPT.test(content.media)
        ? { kind: 'voice', media: content.media }
        : { kind: 'unreadable', what: 'voice' };
    case 'contact':
      return { kind: 'contact', isOwn: content.mobile === state.session.facts.mobile };
    case 'command':
      return firstLanguage(
        commanded(content, (text) => understoodText(text, state, listener)),
        content.language,
        state,
      );
    case 'unsupported':
      // A contact without an Indian mobile is none that could be used.
      if (content.what === 'contacts') return { kind: 'contact', isOwn: false };
      return { kind: 'unreadable', what: unreadable(content.what) };
  }
}

/** A first contact by a command is answered in the language of the phone; later only words change it. */
function firstLanguage(
  said: TextContent,
  language: string | undefined,
  { session }: ConversationState,
): TextContent {
  if (language === undefined || session.welcomed || said.text !== '') return said;
  return { ...said, understood: { ...said.understood, replyIn: language } };
}

const UNREADABLE = { document: 1, image: 1, image_too_large: 1, voice: 1, voice_too_long: 1 } as const;

function unreadable(what: string): Extract<Content, { kind: 'unreadable' }>['what'] {
  return what in UNREADABLE ? (what as keyof typeof UNREADABLE) : 'other';
}

function textContent(raw: string, state: ConversationState, listener: Listener): Content {
  const text = withoutControls(raw);
  if (text === '') return { kind: 'unreadable', what: 'empty' };
  return understoodText(text, state, listener);
}

function understoodText(text: string, state: ConversationState, listener: Listener): TextContent {
  const asking = askingOf(state);
  const understand = (words: string): Understanding =>
    listener.understander.understand(words, {
      languages: listener.city.languages,
      locale: state.session.locale,
      city: listener.words,
      today: listener.today,
      ...(asking === undefined ? {} : { asking }),
    });
  const understanding = understand(text);
  const picked =
    pickedChoice(text, state.shown, understanding.entities.choice) ??
    (saysMoreItself(understanding) ? undefined : partlyPicked(text, state.shown));
  const understood = understoodOf(isMarkup(text) ? { ...understanding, ...NO_WISH } : understanding);
  const read = (words: string): Understood => understoodOf(understand(words));
  const meant = instead(text, understood, read) ?? understood;
  const parts = partsOf(text, meant, read);
  return {
    kind: 'text',
    text,
    understood: parts.length > 0 ? { ...meant, parts } : meant,
    ...(picked ? { picked } : {}),
  };
}

/** Code is no sentence, whatever its words would mean in one. */
function isMarkup(text: string): boolean {
  return /^<\/?[a-z][^<>]*>/i.test(text);
}

const NO_WISH = { intent: 'out_of_scope', confidence: 1, band: 'menu', alternatives: [] } as const;

/** A place that is named, and a plain yes or no, are answers of their own. */
function saysMoreItself({ places, entities }: Understanding): boolean {
  return places.length > 0 || entities.yesNo !== undefined;
}

function imageContent(
  { media, caption, position }: Extract<StoredContent, { kind: 'image' }>,
  state: ConversationState,
  listener: Listener,
): Content {
  const text = withoutControls(caption ?? '');
  return {
    kind: 'image',
    media,
    ...(text === '' ? {} : { caption: understoodText(text, state, listener) }),
    ...takenAt(position, listener),
  };
}

/** A place outside the city says nothing: the photo may be from anywhere. */
function takenAt(
  position: { readonly latitude: number; readonly longitude: number } | undefined,
  { words }: Listener,
): { readonly taken?: TakenAt } {
  if (!position) return {};
  const { outside, candidates } = words.places.nearest(position.latitude, position.longitude);
  return outside || candidates.length === 0 ? {} : { taken: { ...position, places: candidates } };
}

function located(latitude: number, longitude: number, { words }: Listener): Content {
  const { outside, candidates } = words.places.nearest(latitude, longitude);
  return { kind: 'location', latitude, longitude, places: candidates, outside };
}

function understoodOf(u: Understanding): Understood {
  return {
    intent: u.intent,
    confidence: u.confidence,
    band: u.band,
    alternatives: u.alternatives,
    entities: { ...u.entities },
    places: u.places,
    ...(u.agency === undefined ? {} : { agency: u.agency }),
    ...(u.replyIn === undefined ? {} : { replyIn: u.replyIn }),
  };
}

/** The question that is open, as a feature for the classifier. */
function askingOf({ session }: ConversationState): string | undefined {
  const at = session.runs.at(-1)?.at;
  if (at?.kind === 'asking') return at.slot;
  return at?.kind === 'confirming' ? 'yes_no' : undefined;
}

/** A terminal's colours and cursor moves, and what shows nothing at all (joiners belong between letters). */
const UNSEEN = /\u001b\[[\d;]*[A-Za-z]|^[\p{Cf}\s]+$/gu;

/** Control characters mean nothing to anybody; line breaks do. */
function withoutControls(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, (char) => (char === '\n' ? '\n' : ' '))
    .trim();
}
