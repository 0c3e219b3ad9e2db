import { describe, expect, test } from 'vitest';
import type { TurnOutcome } from '../port.ts';
import { AT, message, send, textsOf } from './samples.ts';
import type { Stage } from './stage.ts';

export function keptFiles(stage: Stage): void {
  const { work, reopen, sends } = stage;
  describe('files of complaints', () => {
    const note = (byte: number, expiresAt = AT + 1_000) =>
      stage.store.keepMedia({ type: 'audio/ogg', bytes: Uint8Array.of(byte), expiresAt });
    const list = (complaint?: string, limit = 10) =>
      stage.store.complaintMedia({ limit, ...(complaint === undefined ? {} : { complaint }) });
    const keep = async (kept: NonNullable<TurnOutcome['keepMedia']>): Promise<void> => {
      await stage.store.receive([message('a', JSON.stringify(kept))]);
      await work(() => ({ keepMedia: kept }));
    };

    test('are kept longer by a turn, never shorter', async () => {
      const media = await note(1);
      await keep([{ media, until: AT + 5_000 }]);
      await keep([{ media, until: AT + 2_000 }]);
      expect(await stage.store.readMedia(media)).toMatchObject({ expiresAt: AT + 5_000 });
      expect(await list()).toEqual([]);
    });

    test('are found by the complaint’s number, in their order, once, after a restart too', async () => {
      const [first, second] = [await note(1), await note(2)];
      const until = AT + 9_000;
      await keep([
        { media: second, until, complaint: 'PG-1' },
        { media: first, until, complaint: 'PG-1' },
        { media: first, until, complaint: 'PG-2' },
      ]);
      await keep([{ media: second, until, complaint: 'PG-1' }]);
      await reopen('kill');
      const entry = (complaint: string, media: string) => ({
        complaint,
        media,
        type: 'audio/ogg',
        expiresAt: until,
      });
      expect(await list('PG-1')).toEqual([entry('PG-1', second), entry('PG-1', first)]);
      expect(await list()).toEqual([entry('PG-1', second), entry('PG-1', first), entry('PG-2', first)]);
      expect(await list(undefined, 1)).toHaveLength(1);
      expect((await stage.store.readMedia(second))?.bytes).toEqual(Buffer.of(2));
    });

    test('that are gone already stay so, and the turn goes on', async () => {
      await stage.store.receive([message('a', '1')]);
      const [worked] = await work(() => ({
        keepMedia: [{ media: 'no such file', until: AT, complaint: 'PG-1' }],
        sends: [send('filed')],
      }));
      expect(worked?.failures).toBe(0);
      expect(textsOf(await sends())).toEqual(['filed']);
      expect(await list()).toEqual([]);
    });

    test('of a turn that throws are as they were', async () => {
      const media = await note(1);
      await stage.store.receive([message('a', '1')]);
      await work(() => {
        throw new Error('a bug');
      });
      expect(await stage.store.readMedia(media)).toMatchObject({ expiresAt: AT + 1_000 });
    });
  });
}
