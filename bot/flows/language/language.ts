import { flow } from '../../engine/flow.ts';
import type { Content } from '../../engine/input.ts';
import { NOTHING, value, type Reading, type Slot, type SlotContext } from '../../engine/slots.ts';
import type { Text } from '../../engine/text.ts';
import { say } from '../say.ts';

/** A language's own name: the same in every catalogue. */
function ownName(language: string): Text {
  return { key: `language.name_${language}` satisfies `language.name_${string}` };
}

function readLanguage(content: Content, { city }: SlotContext): Reading<string> {
  const asked = content.kind === 'text' ? content.understood.entities.language : undefined;
  if (asked === undefined) return NOTHING;
  return city.languages.includes(asked)
    ? value(asked)
    : { kind: 'refused', why: say('language.not_offered') };
}

const language: Slot<string> = {
  ask: ({ city }) => ({
    text: [say('language.ask')],
    options: city.languages.map((tag) => ({
      title: ownName(tag),
      action: { kind: 'answer', slot: 'language', value: tag },
    })),
  }),
  read: readLanguage,
  infer: readLanguage,
};

/** Changes the language of the replies; whatever was being done goes on in it. */
export const languageFlow = flow({
  name: 'language',
  slots: { language },
  finish: ({ language: chosen }) => ({ kind: 'done', locale: chosen, say: [say('language.changed')] }),
});
