import { beforeAll, describe, expect, test } from 'vitest';
import type { Abilities } from '../../channels/channel.ts';
import { loadCatalog, type Catalog } from '../../locales/catalog.ts';
import type { Reply } from '../engine/effect.ts';
import { render } from './render.ts';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

const PHONE: Abilities = {
  buttons: 3,
  buttonTitleLength: 20,
  listRows: 10,
  listTitleLength: 24,
  listDescriptionLength: 72,
  choiceIdBytes: 200,
  textLength: 4_096,
  interactiveTextLength: 1_024,
  captionLength: 1_024,
  requestsLocation: true,
  requestsContact: false,
  sendsImages: true,
  sendsDocuments: true,
  templates: true,
};
const PLAIN: Abilities = { ...PHONE, buttons: 0, listRows: 0 };

function reply(titles: readonly string[]): Reply {
  return {
    locale: 'en',
    paragraphs: [{ key: 'bills.other_dues' }],
    options: titles.map((key, n) => ({ id: `c${n}`, title: { key } })),
  };
}
const shown = (of: Reply, can: Abilities) =>
  render(of, { catalog, can, timeZone: 'Asia/Kolkata', digits: 'latin' });

describe('a reply fits the channel', () => {
  test('two short choices are buttons', () => {
    const fitted = shown(reply(['menu.bills', 'menu.track']), PHONE);
    expect(fitted).toMatchObject({ layout: 'buttons', text: 'Other dues:' });
    expect(fitted.choices.map(({ id }) => id)).toEqual(['c0', 'c1']);
  });

  test('four are a list', () => {
    const four = reply(['menu.bills', 'menu.track', 'menu.office', 'menu.person']);
    expect(shown(four, PHONE)).toMatchObject({ layout: 'list' });
  });

  test('where there is neither, they are numbered in the text', () => {
    const fitted = shown(reply(['menu.bills', 'menu.track']), PLAIN);
    expect(fitted.layout).toBe('numbered');
    expect(fitted.text.split('\n')).toEqual([
      'Other dues:',
      expect.stringMatching(/^1\. /),
      expect.stringMatching(/^2\. /),
    ]);
  });

  test('the same choice twice is shown once', () => {
    expect(shown(reply(['menu.bills', 'menu.bills']), PHONE).choices).toHaveLength(1);
  });

  test('without choices there is no layout', () => {
    expect(shown(reply([]), PHONE)).toMatchObject({ layout: 'none', choices: [] });
  });
});
