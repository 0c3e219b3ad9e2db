import type { Answered } from './outside-set.ts';

const PER_LANGUAGE = 10;

/** The sentences of each language that the model is least sure of, with what it made of them. */
export function hardExamples(answered: readonly Answered[]): readonly object[] {
  const languages = [...new Set(answered.map(({ line }) => line.lang))];
  return languages.flatMap((language) =>
    answered
      .filter(({ line }) => line.lang === language)
      .toSorted((a, b) => a.said.confidence - b.said.confidence)
      .slice(0, PER_LANGUAGE)
      .map(({ line, said }) => ({
        hard: language,
        text: line.text,
        wanted: [line.intent, ...line.entities.serviceCode].join(' '),
        understood: [said.intent, said.entities.serviceCodes?.[0]?.code].filter(Boolean).join(' '),
        confidence: said.confidence,
      })),
  );
}
