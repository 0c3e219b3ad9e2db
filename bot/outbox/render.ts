import type { Abilities, Rendered } from '../../channels/channel.ts';
import type { Catalog } from '../../locales/catalog.ts';
import type { Reading } from '../../locales/format.ts';
import type { MessageKey } from '../../locales/keys.ts';
import type { Reply } from '../engine/effect.ts';
import { fit, pageSize, type Worded } from './fit.ts';

export interface RenderOptions {
  readonly catalog: Catalog;
  readonly can: Abilities;
  readonly timeZone: string;
  readonly digits: Reading['digits'];
}

/** The row that leads to the choices which one list has no room for. No choice of the engine has this id. */
export const MORE = 'more';

/**
 * Puts a reply into words and fits it to what a channel can show. More choices than a list has rows become pages, each
 * with a row for the next; `from` is the first choice to show.
 */
export function render(reply: Reply, { catalog, can, timeZone, digits }: RenderOptions, from = 0): Rendered {
  const reading: Reading = { locale: reply.locale, timeZone, digits };
  const paragraphs = reply.paragraphs
    .map((text) => catalog.render(text, reading))
    .filter((text) => text !== '');
  const word = (key: MessageKey): string => catalog.render({ key }, reading);
  const all = distinct(reply.options.map(({ id, title }) => ({ id, title: catalog.render(title, reading) })));
  const left = all.slice(from);
  const size = pageSize(left, can);
  const choices =
    size < left.length ? [...left.slice(0, size), { id: MORE, title: word('channel.more') }] : left;
  const subject = reply.paragraphs[0]?.key;
  const worded: Worded = {
    text: paragraphs.join('\n'),
    choices,
    locale: reply.locale,
    ...(reply.wants ? { wants: reply.wants } : {}),
    ...(subject === undefined ? {} : { subject }),
  };
  const fitted = fit(worded, can);
  return { ...fitted, ...labelsOf(fitted, can, word) };
}

/** Words of the channel's own controls, only where they are shown: every reply is stored. */
function labelsOf(
  { layout, wants }: Rendered,
  can: Abilities,
  word: (key: MessageKey) => string,
): Pick<Rendered, 'labels'> {
  const isList = layout === 'list';
  const asksLocation = wants === 'location' && can.requestsLocation;
  const asksContact = wants === 'contact' && can.requestsContact;
  if (!isList && !asksLocation && !asksContact) return {};
  return {
    labels: {
      ...(isList ? { open: word('channel.choose') } : {}),
      ...(asksLocation
        ? { location: word('channel.send_location'), locationButton: word('channel.location_button') }
        : {}),
      ...(asksContact
        ? { contact: word('channel.send_contact'), contactButton: word('channel.contact_button') }
        : {}),
    },
  };
}

/** The same choice twice (a menu under a menu) is shown once. */
function distinct(choices: Worded['choices']): Worded['choices'] {
  const seen = new Set<string>();
  return choices.filter(({ title }) => !seen.has(title) && seen.add(title));
}
