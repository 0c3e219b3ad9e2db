import { z } from 'zod';
import type { ServiceShape } from './complaint-shape.ts';
import { parseJson } from './parse-json.ts';

const Detail = z.looseObject({ samvaadRef: z.string() });

/** The field of a complaint that is the client's own; the platform stores it and gives it back untouched. */
export function withReference(reference: string): z.infer<typeof Detail> {
  return { samvaadRef: reference };
}

/** Some deployments give the field back as text. */
export function referenceIn({ additionalDetail }: ServiceShape): string | undefined {
  const read = Detail.safeParse(
    typeof additionalDetail === 'string' ? parseJson(additionalDetail) : additionalDetail,
  );
  return read.success ? read.data.samvaadRef : undefined;
}
