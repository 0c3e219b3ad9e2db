import type { Abilities, Choice, Rendered } from '../../channels/channel.ts';
import { cutText } from './cut.ts';

/** A reply in words, before it is known what the channel can show. */
export interface Worded extends Omit<Rendered, 'layout'> {
  readonly choices: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Fits a reply to what a channel can show: buttons, else a list, else numbers in the text. Whatever the layout, a person
 * may answer by number or by the words of a choice. No limit is passed, and nothing is cut inside a letter.
 */
export function fit(reply: Worded, can: Abilities): Rendered {
  const layout = layoutOf(reply.choices, can);
  if (layout === 'numbered') return { ...reply, layout, text: withNumbers(reply, can.textLength) };
  const longest = layout === 'none' ? longestPlain(reply, can) : can.interactiveTextLength;
  return {
    ...reply,
    layout,
    text: cutText(reply.text, longest),
    choices: reply.choices.map((choice) => fitChoice(choice, layout, can)),
  };
}

/** How many of a reply's choices one message can show, and whether a row for the rest is needed. */
export function pageSize(choices: Worded['choices'], can: Abilities): number {
  const most = Math.max(can.buttons, can.listRows);
  const isPaged = can.listRows > 1 && choices.length > most;
  return isPaged ? can.listRows - 1 : choices.length;
}

function layoutOf(choices: Worded['choices'], can: Abilities): Rendered['layout'] {
  if (choices.length === 0) return 'none';
  if (choices.some(({ id }) => Buffer.byteLength(id) > can.choiceIdBytes)) return 'numbered';
  const fits = (length: number): boolean => choices.every(({ title }) => title.length <= length);
  if (choices.length <= can.buttons && fits(can.buttonTitleLength)) return 'buttons';
  if (choices.length <= can.listRows) return 'list';
  return 'numbered';
}

/** A text above a request for a place or a contact is interactive too; one beside a file is a caption. */
function longestPlain({ wants, media }: Worded, can: Abilities): number {
  if (media) return can.captionLength;
  const isRequest =
    (wants === 'location' && can.requestsLocation) || (wants === 'contact' && can.requestsContact);
  return isRequest ? can.interactiveTextLength : can.textLength;
}

function fitChoice({ id, title }: Choice, layout: Rendered['layout'], can: Abilities): Choice {
  if (layout === 'buttons') return { id, title: cutText(title, can.buttonTitleLength) };
  if (layout !== 'list' || title.length <= can.listTitleLength) return { id, title };
  return {
    id,
    title: cutText(title, can.listTitleLength),
    ...(can.listDescriptionLength > 0 ? { description: cutText(title, can.listDescriptionLength) } : {}),
  };
}

/** The choices stay whole: what is too long is cut from the words above them. */
function withNumbers({ text, choices }: Worded, longest: number): string {
  const lines = choices.map(({ title }, index) => `${index + 1}. ${title}`);
  const room = longest - lines.join('\n').length - 1;
  if (room > 0) return [cutText(text, room), ...lines].filter((part) => part !== '').join('\n');
  const share = Math.floor(longest / (choices.length + 1)) - 1;
  return [text, ...lines].map((part) => cutText(part, share)).join('\n');
}
