import { expect, test, vi } from 'vitest';
import { openSqliteStore } from './open.ts';

test('a store that is closed is looked at no more, though somebody listens to it still', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const store = await openSqliteStore({ path: ':memory:' });
    store.onChange(() => undefined);
    vi.advanceTimersByTime(600);
    expect(vi.getTimerCount()).toBe(1);
    await store.close();
    vi.advanceTimersByTime(600);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
