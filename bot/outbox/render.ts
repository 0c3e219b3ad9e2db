import type { Abilities, Rendered } from '../../channels/channel.ts';
import type { Catalog } from '../../locales/catalog.ts';
import type { Reading } from '../../locales/format.ts';
import type { Reply } from '../engine/effect.ts';
import { fit, type Worded } from './fit.ts';

export interface RenderOptions {
  readonly catalog: Catalog;
  readonly can: Abilities;
  readonly timeZone: string;
  readonly digits: Reading['digits'];
}

/** Puts a reply into words and fits it to what a channel can show. */
export function render(reply: Reply, { catalog, can, timeZone, digits }: RenderOptions): Rendered {
  const reading: Reading = { locale: reply.locale, timeZone, digits };
  const paragraphs = reply.paragraphs
    .map((text) => catalog.render(text, reading))
    .filter((text) => text !== '');
  const choices = distinct(
    reply.options.map(({ id, title }) => ({ id, title: catalog.render(title, reading) })),
  );
  const subject = reply.paragraphs[0]?.key;
  const worded: Worded = {
    text: paragraphs.join('\n'),
    choices,
    locale: reply.locale,
    ...(reply.wants ? { wants: reply.wants } : {}),
    ...(subject === undefined ? {} : { subject }),
  };
  return fit(worded, can);
}

/** The same choice twice (a menu under a menu) is shown once. */
function distinct(choices: Worded['choices']): Worded['choices'] {
  const seen = new Set<string>();
  return choices.filter(({ title }) => !seen.has(title) && seen.add(title));
}
