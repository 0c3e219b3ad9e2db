import type { Json } from '../../bot/engine/json.ts';
import { TEMPLATES } from './templates.ts';

/** Every template in every language it is written in, in the form in which the provider's API takes it for approval. */
export function templateExport(): readonly Json[] {
  return TEMPLATES.flatMap(({ name, texts }) =>
    Object.entries(texts).map(([language, { body, example, buttons }]) => ({
      name,
      language,
      category: 'UTILITY',
      components: [
        { type: 'BODY', text: body, example: { body_text: [[example]] } },
        { type: 'BUTTONS', buttons: buttons.map((text) => ({ type: 'QUICK_REPLY', text })) },
      ],
    })),
  );
}
