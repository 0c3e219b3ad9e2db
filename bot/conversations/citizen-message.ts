import type { InboundContent } from '../../channels/channel.ts';
import { readCommand } from '../../channels/telegram/read-command.ts';
import type { Store } from '../store/port.ts';
import { voiceNote } from './files-of-phones.ts';

const PIN = /^📍 (-?[\d.]+),\s*(-?[\d.]+)$/;
const CHOICE = /^\[(.+)\]$/;
const OLD_CHOICE = /^\[#(.+)\]$/;
const PHOTO = /^📷(?: (\d+))?(?: \(taken at (-?[\d.]+), (-?[\d.]+)\))?(?: (.+))?$/;
const REFUSED: Readonly<Record<string, string>> = {
  '🎤 (too long)': 'voice_too_long',
  '📷 (broken)': 'image',
  '📷 (too large)': 'image_too_large',
};
const VOICE = /^🎤(?: (\d+))?$/;
const CONTACT = /^👤 \+91(\d{10})$/;
const OWN_CONTACT = /^👤 own \+91(\d{10})$/;
const COMMAND = /^\/\w/;
const PARTS = ' ⏎ ';
/** A picture of one grey pixel; its last byte tells pictures apart. */
const PIXEL = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** The number that a line proves: `👤 own +91…` is what the contact button of Telegram sends. */
export function provedMobile(says: string): string | undefined {
  return OWN_CONTACT.exec(says)?.[1];
}

/**
 * What a line of a transcript means: text, `[choice]`, `📍 pin`, `📷 n (taken at latitude, longitude) caption`,
 * `📷 (broken)`, `📷 (too large)`, `🎤 n`, `🎤 (too long)`, `👤 contact`, `/command`; ⏎ stands for a line break. `n` tells photos and
 * voice notes apart.
 */
export async function citizenMessage(
  says: string,
  shown: readonly { readonly id: string; readonly title: string }[],
  store: Pick<Store, 'keepMedia'>,
  now: number,
): Promise<InboundContent> {
  const [, latitude, longitude] = PIN.exec(says) ?? [];
  if (latitude !== undefined && longitude !== undefined) {
    return { kind: 'location', latitude: Number(latitude), longitude: Number(longitude) };
  }
  const old = OLD_CHOICE.exec(says)?.[1];
  if (old !== undefined) return { kind: 'choice', id: old };
  const title = CHOICE.exec(says)?.[1];
  if (title !== undefined) return { kind: 'choice', id: idOf(title, shown) };
  const refused = REFUSED[says];
  if (refused !== undefined) return { kind: 'unsupported', what: refused };
  const voice = VOICE.exec(says);
  if (voice) return voiceContent(Number(voice[1] ?? 1), store, now);
  const contact = CONTACT.exec(says)?.[1] ?? provedMobile(says);
  if (contact !== undefined) return { kind: 'contact', mobile: contact };
  if (COMMAND.test(says)) return readCommand(says);
  const photo = PHOTO.exec(says);
  if (photo) return photoContent(photo, store, now);
  return { kind: 'text', text: unescape(says) };
}

function idOf(title: string, shown: readonly { readonly id: string; readonly title: string }[]): string {
  const found = shown.find((choice) => choice.title === title);
  if (!found)
    throw new Error(`«${title}» was not among the choices: ${shown.map((each) => each.title).join(' · ')}`);
  return found.id;
}

async function photoContent(
  [, number = '1', latitude, longitude, caption]: RegExpExecArray,
  store: Pick<Store, 'keepMedia'>,
  now: number,
): Promise<InboundContent> {
  const bytes = Buffer.concat([PIXEL, Buffer.from([Number(number)])]);
  const media = await store.keepMedia({ type: 'image/jpeg', bytes, expiresAt: now + 3_600_000 });
  return {
    kind: 'image',
    media,
    ...(caption === undefined ? {} : { caption }),
    ...(latitude === undefined
      ? {}
      : { position: { latitude: Number(latitude), longitude: Number(longitude) } }),
  };
}

async function voiceContent(
  number: number,
  store: Pick<Store, 'keepMedia'>,
  now: number,
): Promise<InboundContent> {
  const bytes = voiceNote(Buffer.from([number]));
  const media = await store.keepMedia({ type: 'audio/ogg', bytes, expiresAt: now + 3_600_000 });
  return { kind: 'voice', media };
}

/** `(empty)`, `(10,000 characters)` and `(control characters)` stand for what no file should hold. */
function unescape(says: string): string {
  if (says === '(empty)') return '';
  if (says === '(10,000 characters)') return 'street light not working '.repeat(400);
  if (says === '(control characters)') return '\u0000\u0007\u001b[31m\u0008';
  return says.replaceAll(PARTS, '\n');
}
