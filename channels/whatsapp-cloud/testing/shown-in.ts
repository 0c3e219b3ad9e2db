import { z } from 'zod';
import type { Shown } from '../../conformance.ts';
import { TEMPLATES } from '../templates.ts';

const Row = z.object({ id: z.string(), title: z.string(), description: z.string().optional() });
const Body = z.object({
  text: z.object({ body: z.string() }).optional(),
  interactive: z
    .object({
      body: z.object({ text: z.string() }),
      action: z.object({
        buttons: z.array(z.object({ reply: Row })).optional(),
        sections: z.array(z.object({ rows: z.array(Row) })).optional(),
      }),
    })
    .optional(),
  image: z.object({ caption: z.string().optional() }).optional(),
  document: z.object({ caption: z.string().optional() }).optional(),
  template: z
    .object({
      name: z.string(),
      language: z.object({ code: z.string() }),
      components: z.array(
        z.object({
          type: z.string(),
          parameters: z.array(z.object({ text: z.string().optional(), payload: z.string().optional() })),
        }),
      ),
    })
    .optional(),
});

/** What a phone shows of a message that we send. */
export function shownIn(body: unknown): Shown {
  const { text, interactive, image, document, template } = Body.parse(body);
  if (template) return shownTemplate(template);
  const caption = (image ?? document)?.caption;
  return {
    text: text?.body ?? interactive?.body.text ?? caption ?? '',
    buttons: interactive?.action.buttons?.map(({ reply }) => choice(reply)) ?? [],
    rows: interactive?.action.sections?.flatMap(({ rows }) => rows.map(choice)) ?? [],
    ...((image ?? document) ? { isCaption: true } : {}),
  };
}

function choice({ id, title, description }: z.infer<typeof Row>): Shown['rows'][number] {
  return { id, title, ...(description === undefined ? {} : { description }) };
}

/** The approved words around the value, and the approved titles over what each button sends. */
function shownTemplate({ name, language, components }: NonNullable<z.infer<typeof Body>['template']>): Shown {
  const words = TEMPLATES.find((each) => each.name === name)?.texts[language.code];
  if (!words) throw new Error(`nobody approved «${name}» in ${language.code}`);
  const parameters = (type: string) =>
    components.flatMap((each) => (each.type === type ? [each.parameters[0]] : []));
  return {
    text: words.body.replace('{{1}}', () => parameters('body')[0]?.text ?? ''),
    buttons: parameters('button').map((button, index) => ({
      id: button?.payload ?? '',
      title: words.buttons[index] ?? '',
    })),
    rows: [],
  };
}
