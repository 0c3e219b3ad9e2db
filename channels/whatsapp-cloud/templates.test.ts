import { describe, expect, test } from 'vitest';
import { readMessages } from '../../locales/languages.ts';
import { templateExport } from './template-export.ts';
import { MAX_TEMPLATES, TEMPLATES } from './templates.ts';

describe('the templates', () => {
  test('are few enough to be kept approved, each with a name of its own', () => {
    expect(TEMPLATES.length).toBeLessThanOrEqual(MAX_TEMPLATES);
    expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length);
  });

  test.each(TEMPLATES.map(({ name, ...template }) => [name, template] as const))(
    '«%s» is written in English, names texts that there are, and has as many buttons in every language',
    (_name, { subjects, texts }) => {
      expect(texts).toHaveProperty('en');
      for (const subject of subjects) expect(readMessages('en')).toHaveProperty([subject]);
      expect(new Set(Object.values(texts).map(({ buttons }) => buttons.length)).size).toBe(1);
      for (const { buttons } of Object.values(texts)) expect(new Set(buttons).size).toBe(buttons.length);
    },
  );

  test('are exported in the provider’s form', () => {
    expect(templateExport()).toContainEqual({
      name: 'samvaad_message',
      language: 'en',
      category: 'UTILITY',
      components: [
        expect.objectContaining({ type: 'BODY', text: expect.stringContaining('{{1}}') as string }) as object,
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Show the menu' }] },
      ],
    });
  });
});
