import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Row = z.object({
  kind: z.string(),
  code: z.string(),
  ward: z.string(),
  pincode: z.string(),
  latitude: z.coerce.number(),
  longitude: z.coerce.number(),
  en: z.string(),
});

export interface SandboxLocality {
  readonly code: string;
  readonly name: string;
  readonly ward: string;
  readonly pincode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The localities of a sandbox city, from the same file that the assistant reads for it. */
export function localitiesOf(tenant: string): readonly SandboxLocality[] {
  const file = fileURLToPath(new URL(`../cities/${tenant}/places.csv`, import.meta.url));
  const rows = z.array(Row).parse(parse(readFileSync(file), { columns: true, trim: true, bom: true }));
  return rows
    .filter(({ kind }) => kind === 'locality')
    .map(({ en, ...row }) => ({ ...row, name: en.split('|')[0] ?? en }));
}
