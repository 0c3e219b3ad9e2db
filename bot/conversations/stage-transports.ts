import { z } from 'zod';
import type { SendResult, Transport } from '../../channels/channel.ts';
import { shownIn } from '../../channels/telegram/testing/shown-in.ts';

/** One message as the person sees it. */
export interface Line {
  readonly to: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
}

const Keyboard = z.object({
  body: z.object({
    chat_id: z.string(),
    reply_markup: z.object({ keyboard: z.array(z.array(z.object({ text: z.string() }))).optional() }),
  }),
});
const ACCEPTED: SendResult = { kind: 'accepted', providerId: 'story' };

/** Hands over what would go to the provider; the keyboard in place of a phone's own is written below, after ⌨. */
export function stageTransports(
  hear: (line: Line) => void,
): Readonly<Record<'console' | 'telegram', Transport>> {
  return {
    console: {
      deliver: (line) => {
        hear(line as unknown as Line);
        return Promise.resolve(ACCEPTED);
      },
    },
    telegram: {
      deliver: (call) => {
        const { body } = Keyboard.parse(call);
        const { text, buttons } = shownIn(call);
        const keys = body.reply_markup.keyboard?.flat().map((key) => `\n⌨ ${key.text}`) ?? [];
        hear({ to: body.chat_id, text: text + keys.join(''), choices: buttons });
        return Promise.resolve(ACCEPTED);
      },
    },
  };
}
