import type { City } from './city.ts';

/** Keeps a property, bill, payment, employee … as the document that a search answers. */
export function putRecord(
  city: City,
  kind: string,
  id: string,
  tenant: string,
  mobile: string,
  body: object,
): void {
  city.run('insert into records values (?, ?, ?, ?, ?)', kind, id, tenant, mobile, JSON.stringify(body));
}
