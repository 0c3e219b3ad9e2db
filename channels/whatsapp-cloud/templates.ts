import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Json } from '../../bot/engine/json.ts';
import type { Rendered } from '../channel.ts';
import { languageChain } from './template-languages.ts';
import { OPEN_WINDOW } from './template-button.ts';

/** All templates together, whatever the provider would allow: more of them nobody keeps approved. */
export const MAX_TEMPLATES = 12;
/** Of the whole body with its values filled in. */
const MAX_BODY_LENGTH = 1_024;
const MAX_BUTTON_LENGTH = 25;

const Text = z.object({
  /** With `{{1}}` for the message itself, neither first nor last: the provider refuses those. */
  body: z.string().regex(/^[^{]+\{\{1\}\}[^{]+$/),
  /** What the provider's reviewers see in place of `{{1}}`. */
  example: z.string().min(1),
  buttons: z.array(z.string().min(1).max(MAX_BUTTON_LENGTH)).min(1).max(3),
});

const Template = z.object({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  /** Catalogue keys with which such a message begins; none: any message. */
  subjects: z.array(z.string()),
  /** `choices`: the buttons stand for the choices of the message, in order. `open_window`: one that only opens the window. */
  buttons: z.enum(['choices', 'open_window']),
  texts: z.record(z.string(), Text),
});
export type Template = z.infer<typeof Template>;

/** Read once: the file is part of the program, as its code is. In the order in which they are looked through. */
export const TEMPLATES: readonly Template[] = z
  .array(Template)
  .max(MAX_TEMPLATES)
  .parse(JSON.parse(readFileSync(new URL('./templates.json', import.meta.url), 'utf8')));

/** The template that says a message outside the window, in its language or the next best; undefined: there is none. */
export function templateFor(message: Rendered): Json | undefined {
  for (const template of TEMPLATES) {
    const locale = fits(template, message)
      ? languageChain(message.locale).find((tag) => tag in template.texts)
      : undefined;
    const text = locale === undefined ? undefined : template.texts[locale];
    if (locale !== undefined && text) return filled(template, text, locale, message);
  }
  return undefined;
}

function fits({ subjects, buttons, texts }: Template, { subject, choices, media }: Rendered): boolean {
  if (media) return false;
  if (subjects.length > 0 && (subject === undefined || !subjects.includes(subject))) return false;
  return (
    buttons === 'open_window' || Object.values(texts).every((text) => text.buttons.length === choices.length)
  );
}

function filled(template: Template, text: z.infer<typeof Text>, locale: string, message: Rendered): Json {
  const payloads = template.buttons === 'choices' ? message.choices.map(({ id }) => id) : [OPEN_WINDOW];
  return {
    name: template.name,
    language: { code: locale },
    components: [
      {
        type: 'body',
        parameters: [{ type: 'text', text: oneLine(message.text, MAX_BODY_LENGTH - text.body.length) }],
      },
      ...payloads.map((payload, index) => ({
        type: 'button',
        sub_type: 'quick_reply',
        index,
        parameters: [{ type: 'payload', payload }],
      })),
    ],
  };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Values of templates hold no line break, no tab and no run of spaces; cut between graphemes. */
function oneLine(text: string, longest: number): string {
  const line = text
    .replace(/\s*\n\s*/g, ' · ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  let cut = 0;
  for (const { index, segment } of graphemes.segment(line)) {
    if (index + segment.length > longest - 1) break;
    cut = index + segment.length;
  }
  return `${line.slice(0, cut)}…`;
}
