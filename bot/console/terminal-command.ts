import type { InboundContent } from '../../channels/channel.ts';

export const TERMINAL_HELP =
  '/as +919800000003 writes as another person, /as guest as one whose number nobody knows (every code of the sandbox is 123456), /photo FILE sends a picture, /voice FILE a voice note, /location 31.33,75.58 a pin; Ctrl-D ends.';

/** A line of the terminal: a message, or one of the few commands that stand for a phone's buttons. */
export type TerminalCommand =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'as'; readonly person: string }
  | { readonly kind: 'photo'; readonly path: string }
  | { readonly kind: 'voice'; readonly path: string }
  | { readonly kind: 'message'; readonly content: InboundContent }
  | { readonly kind: 'say'; readonly text: string };

const MOBILE = /^\+91[6-9]\d{9}$/;
/** Somebody without a number, as on Telegram: a word of one's own choice tells them apart. */
const NAMELESS = /^[a-z][a-z0-9-]{0,30}$/;
const PIN = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/;

export function readCommand(line: string): TerminalCommand {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  const [, name, argument = ''] = /^\/(\w+)\s*(.*)$/.exec(text) ?? [];
  switch (name) {
    case undefined:
      return { kind: 'message', content: { kind: 'text', text } };
    case 'as':
      return MOBILE.test(argument) || NAMELESS.test(argument)
        ? { kind: 'as', person: argument }
        : {
            kind: 'say',
            text: 'A person is a mobile number like +919800000003, or a word like guest for one without.',
          };
    case 'photo':
      return argument === ''
        ? { kind: 'say', text: 'Name the file: /photo ./light.jpg' }
        : { kind: 'photo', path: argument };
    case 'voice':
      return argument === ''
        ? { kind: 'say', text: 'Name the file: /voice ./note.ogg' }
        : { kind: 'voice', path: argument };
    case 'location':
      return readPin(argument);
    default:
      return { kind: 'say', text: TERMINAL_HELP };
  }
}

function readPin(argument: string): TerminalCommand {
  const [, latitude, longitude] = PIN.exec(argument) ?? [];
  if (latitude === undefined || longitude === undefined) {
    return { kind: 'say', text: 'A pin is latitude and longitude: /location 31.33,75.58' };
  }
  return {
    kind: 'message',
    content: { kind: 'location', latitude: Number(latitude), longitude: Number(longitude) },
  };
}
