/** Several values under one key. */
export class Multimap<V> {
  readonly map = new Map<string, V[]>();

  add(key: string, value: V): void {
    const values = this.map.get(key);
    if (values) values.push(value);
    else this.map.set(key, [value]);
  }

  addOnce(key: string, value: V): void {
    if (!this.map.get(key)?.includes(value)) this.add(key, value);
  }
}
