import { describe, expect, test } from 'vitest';
import { AT, message, call, ids } from './samples.ts';
import type { Stage } from './stage.ts';

export function platformCalls(stage: Stage): void {
  const { work, reopen, calls } = stage;
  describe('platform calls', () => {
    async function want(...names: readonly string[]): Promise<void> {
      await stage.store.receive([message('a', names.join())]);
      await work(() => ({ calls: names.map(call) }));
    }

    test('are claimed once, side by side', async () => {
      await want('c1', 'c2');
      expect(ids(await calls())).toEqual(['c1', 'c2']);
      expect(await calls()).toEqual([]);
    });

    test('are handed out no more than asked for, the earliest due first', async () => {
      await want('c1', 'c2', 'c3');
      await calls();
      for (const [id, after] of [
        ['c1', 30],
        ['c2', 20],
        ['c3', 10],
      ] as const)
        await stage.store.finishCall(id, { kind: 'retry', dueAt: AT + after }, AT);
      expect(ids(await stage.store.claimCalls({ limit: 2, now: AT + 30 }))).toEqual(['c3', 'c2']);
      expect(ids(await stage.store.claimCalls({ limit: 2, now: AT + 30 }))).toEqual(['c1']);
    });

    test('an answer becomes the next input, once', async () => {
      await want('c1');
      await calls();
      await stage.store.finishCall('c1', { kind: 'answered', answer: { ok: 1 } }, AT);
      await stage.store.finishCall('c1', { kind: 'answered', answer: { ok: 2 } }, AT);
      const [turn, ...more] = await work();
      expect(turn?.inputs).toMatchObject([{ kind: 'platform_result', body: { ok: 1 } }]);
      expect(more).toEqual([]);
    });

    test('a retry comes back at its instant and counts; late is told once', async () => {
      await want('c1');
      await calls();
      await stage.store.finishCall('c1', { kind: 'retry', dueAt: AT + 50, late: { late: 1 } }, AT);
      expect(await calls()).toEqual([]);
      expect(await calls(AT + 50)).toMatchObject([{ attempts: 1, saidLate: true }]);
      await stage.store.sayLate('c1', { late: 2 }, AT);
      expect((await work()).flatMap(({ inputs }) => inputs.map(({ body }) => body))).toEqual([{ late: 1 }]);
    });

    test('claimed by a killed process they are free for the next, which knows of the attempt', async () => {
      await want('c1');
      await calls();
      await reopen('kill');
      expect(await calls()).toMatchObject([{ id: 'c1', attempts: 1 }]);
    });

    test('one that is cancelled while it waits is never made', async () => {
      await want('c1');
      await stage.store.receive([message('a', 'never mind')]);
      await work(() => ({ cancelCalls: ['c1'] }));
      expect(await calls()).toEqual([]);
    });

    test('one that proves a number joins the conversation to its citizen, with the answer, after a kill too', async () => {
      await stage.store.receive([
        message('there', '1', { channel: 'telegram', verifiedMobile: '9800000001' }),
      ]);
      await work(() => ({ citizenFacts: { name: 'Asha' } }));
      await want('c1');
      await calls();
      const outcome = { kind: 'answered', answer: { ok: 1 }, verifiedMobile: '9800000001' } as const;
      await stage.store.finishCall('c1', outcome, AT);
      await reopen('kill');
      expect(await work()).toMatchObject([
        { address: { user: 'a' }, citizen: { mobile: '9800000001', facts: { name: 'Asha' } } },
      ]);
    });

    test('one that proves a number nobody had makes the citizen, and those who waited for it hear so', async () => {
      const otherwise = { nobody: { nobody: 1 }, came: { came: 1 } };
      const tell = { to: { mobile: '9800000002' }, body: {}, otherwise };
      await stage.store.receive([message('teller', '1')]);
      await work(({ turn }) => (turn === 1 ? { tells: [tell] } : {}));
      await want('c1');
      await calls();
      const outcome = { kind: 'answered', answer: { ok: 1 }, verifiedMobile: '9800000002' } as const;
      await stage.store.finishCall('c1', outcome, AT);
      const turns = await work(() => ({ citizenFacts: { name: 'Imran' } }));
      expect(turns).toContainEqual(
        expect.objectContaining({ citizen: expect.objectContaining({ mobile: '9800000002' }) as object }),
      );
      expect(turns.flatMap(({ inputs }) => inputs.map(({ body }) => body))).toContainEqual({ came: 1 });
      await stage.store.receive([message('a', 'later')]);
      expect(await work()).toMatchObject([{ citizen: { mobile: '9800000002', facts: { name: 'Imran' } } }]);
    });

    test('of one that held a secret nothing but its answer is kept', async () => {
      await stage.store.receive([message('a', '1', { verifiedMobile: '9800000001' })]);
      await work(() => ({ calls: [{ ...call('c1'), request: { code: '123456' } }] }));
      await calls();
      await stage.store.finishCall('c1', { kind: 'answered', answer: null, forgetsRequest: true }, AT);
      const kept = await stage.store.keptCitizen('9800000001');
      expect(kept?.pieces.filter(({ kind }) => kind === 'call').map(({ body }) => body)).toEqual([null]);
    });

    test('what is known of a filing outlives the process', async () => {
      expect(await stage.store.recallFiling('ref')).toBeNull();
      await stage.store.keepFiling('ref', { kind: 'attempting', firstAt: 1 });
      await stage.store.keepFiling('ref', { kind: 'unseen', since: 2 });
      await reopen('kill');
      expect(await stage.store.recallFiling('ref')).toEqual({ kind: 'unseen', since: 2 });
    });
  });
}
