import type { Json } from '../../bot/engine/json.ts';
import type { Destination, Rendered } from '../channel.ts';
import type { HttpCall } from '../http-transport.ts';

/** A call below `/bot<token>`; with `upload` its file goes along as a form. */
export type TelegramCall = HttpCall & {
  readonly upload?: {
    /** In the store. */
    readonly media: string;
    readonly name: string;
    readonly field: 'photo' | 'document';
  };
};

type Content = Readonly<Record<string, Json>>;

/** The provider refuses a message without words. */
const NO_WORDS = '…';

/** One request per part: the file, the words with their buttons, the keyboard that sends a place or one's own number. */
export function encode(to: Destination, message: Rendered): readonly TelegramCall[] {
  const chat_id = to.address.user;
  const words = saying(message).map((content): TelegramCall => ({
    path: '/sendMessage',
    body: { chat_id, link_preview_options: { is_disabled: true }, ...content },
  }));
  const { media, choices, text } = message;
  if (!media) return words;
  const isAlone = choices.length === 0;
  const field = media.kind === 'image' ? 'photo' : 'document';
  const file: TelegramCall = {
    path: media.kind === 'image' ? '/sendPhoto' : '/sendDocument',
    body: { chat_id, ...(isAlone && text !== '' ? { caption: text } : {}) },
    upload: { media: media.id, name: media.name, field },
  };
  return isAlone ? [file] : [file, ...words];
}

/** A message has one keyboard: buttons under it, or one in place of the phone's own. */
function saying(message: Rendered): readonly Content[] {
  const text = message.text.trim() === '' ? NO_WORDS : message.text;
  const buttons = inlineKeyboard(message);
  const keyboard = replyKeyboard(message);
  if (buttons && keyboard) {
    const { wants, labels } = message;
    const above = (wants === 'contact' ? labels?.contact : labels?.location) ?? NO_WORDS;
    return [
      { text, reply_markup: buttons },
      { text: above, reply_markup: keyboard },
    ];
  }
  // A keyboard that an earlier question brought has done its work.
  return [{ text, reply_markup: buttons ?? keyboard ?? { remove_keyboard: true } }];
}

/** One button in a row, because our titles are whole phrases. Ids are short by design (`r1.2.3`), so they are the data. */
function inlineKeyboard({ layout, choices }: Rendered): Content | undefined {
  if (layout !== 'buttons' && layout !== 'list') return undefined;
  return { inline_keyboard: choices.map(({ id, title }) => [{ text: title, callback_data: id }]) };
}

function replyKeyboard({ wants, labels }: Rendered): Content | undefined {
  const button =
    wants === 'location'
      ? { text: labels?.locationButton ?? '📍', request_location: true }
      : wants === 'contact'
        ? { text: labels?.contactButton ?? '📱', request_contact: true }
        : undefined;
  return button && { keyboard: [[button]], resize_keyboard: true, one_time_keyboard: true };
}
