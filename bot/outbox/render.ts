import type { Abilities, Rendered } from '../../channels/channel.ts';
import type { Catalog } from '../../locales/catalog.ts';
import type { Reading } from '../../locales/format.ts';
import { cutText, cutTitle } from './cut.ts';
import type { Reply } from '../engine/effect.ts';

export interface RenderOptions {
  readonly catalog: Catalog;
  readonly can: Abilities;
  readonly timeZone: string;
  readonly digits: Reading['digits'];
}

/**
 * Puts a reply into words and fits it to what a channel can show: buttons, else a list, else numbers in the text.
 * Whatever the layout, a person may answer by number or by the words of a choice.
 */
export function render(reply: Reply, { catalog, can, timeZone, digits }: RenderOptions): Rendered {
  const reading: Reading = { locale: reply.locale, timeZone, digits };
  const paragraphs = reply.paragraphs
    .map((text) => catalog.render(text, reading))
    .filter((text) => text !== '');
  const choices = distinct(
    reply.options.map(({ id, title }) => ({ id, title: catalog.render(title, reading) })),
  );
  const layout = layoutOf(choices, can);
  const numbered =
    layout === 'numbered' ? [choices.map(({ title }, n) => `${n + 1}. ${title}`).join('\n')] : [];
  const longest = layout === 'buttons' || layout === 'list' ? can.interactiveTextLength : can.textLength;
  return {
    text: cutText([...paragraphs, ...numbered].join('\n'), longest),
    choices: fitTitles(choices, layout, can),
    layout,
    locale: reply.locale,
    ...(reply.wants ? { wants: reply.wants } : {}),
  };
}

type Choice = Rendered['choices'][number];

function layoutOf(choices: readonly Choice[], can: Abilities): Rendered['layout'] {
  if (choices.length === 0) return 'none';
  const fits = (length: number): boolean => choices.every(({ title }) => title.length <= length);
  if (choices.length <= can.buttons && fits(can.buttonTitleLength)) return 'buttons';
  if (choices.length <= can.listRows) return 'list';
  return 'numbered';
}

function fitTitles(
  choices: readonly Choice[],
  layout: Rendered['layout'],
  can: Abilities,
): readonly Choice[] {
  const longest =
    layout === 'buttons' ? can.buttonTitleLength : layout === 'list' ? can.listTitleLength : Infinity;
  return choices.map(({ id, title }) => ({ id, title: cutTitle(title, longest) }));
}

/** The same choice twice (a menu under a menu) is shown once. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ title }) => !seen.has(title) && seen.add(title));
}
