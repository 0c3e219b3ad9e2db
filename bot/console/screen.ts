import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';

/** How something is written to a stream: for eyes in a terminal, or plainly in a pipe. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Where the prompt stood; empty in a pipe. */
  readonly clearLine: string;
  paint(style: 'dim' | 'bold' | 'green' | 'cyan', text: string): string;
}

/** Colours only where a terminal shows them (`NO_COLOR` is obeyed). */
export function screenOf(stream: Partial<Pick<WriteStream, 'isTTY' | 'hasColors'>>): Screen {
  const isTerminal = stream.isTTY === true;
  const hasColours = isTerminal && stream.hasColors?.() === true;
  return {
    isTerminal,
    clearLine: isTerminal ? '\r\u001b[K' : '',
    paint: (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text),
  };
}
