/** Several values under one key. */
export class Multimap<V, K = string> {
  readonly map = new Map<K, V[]>();

  add(key: K, value: V): void {
    const values = this.map.get(key);
    if (values) values.push(value);
    else this.map.set(key, [value]);
  }

  addOnce(key: K, value: V): void {
    if (!this.map.get(key)?.includes(value)) this.add(key, value);
  }
}
