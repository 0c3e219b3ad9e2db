import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Abilities } from '../../channels/channel.ts';
import { loadCatalog, type Catalog } from '../../locales/catalog.ts';
import type { Reply } from '../engine/effect.ts';
import { MORE, render } from './render.ts';

const ENGLISH = new URL('../../locales/en/messages.json', import.meta.url);

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
  provesByCode: false,
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

  const KEYS = Object.keys(JSON.parse(readFileSync(ENGLISH, 'utf8')) as object).filter((key) =>
    key.startsWith('bills.'),
  );

  test('more than a list holds are pages, and no choice is lost or shown twice', () => {
    const many = reply(KEYS.slice(0, 22));
    const all = shown(many, { ...PHONE, buttons: 20, listRows: 30 }).choices.map(({ id }) => id);
    const pages: string[][] = [];
    for (let from = 0; from < all.length; from += 9) {
      const page = render(many, { catalog, can: PHONE, timeZone: 'Asia/Kolkata', digits: 'latin' }, from);
      pages.push(page.choices.map(({ id }) => id));
      expect(page.layout).toBe(page.choices.length > 3 ? 'list' : page.layout);
      expect(page.choices.length).toBeLessThanOrEqual(10);
    }
    expect(pages.slice(0, -1).every((page) => page.at(-1) === MORE)).toBe(true);
    expect(pages.flat().filter((id) => id !== MORE)).toEqual(all);
  });

  test('a title too long for a row goes on in its second line', () => {
    const [row] = shown(reply(['bills.pay_where', 'menu.bills', 'menu.track', 'menu.person']), PHONE).choices;
    expect(row?.title).toMatch(/^.{1,23}…$/);
    expect(row?.description?.length).toBeLessThanOrEqual(72);
  });

  test('where choices are numbered, the words above them are cut and the choices stay whole', () => {
    const long = { ...reply(['menu.bills', 'menu.track']), paragraphs: [{ key: 'bills.pay_where' }] };
    const { text } = shown(long, { ...PLAIN, textLength: 60 });
    expect(text.length).toBeLessThanOrEqual(60);
    expect(text.split('\n').slice(1)).toEqual(['1. My bills', '2. My complaints']);
  });

  test('without choices there is no layout', () => {
    expect(shown(reply([]), PHONE)).toMatchObject({ layout: 'none', choices: [] });
  });
});
