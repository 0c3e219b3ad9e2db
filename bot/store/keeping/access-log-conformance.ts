import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../retention/limits.ts';
import { retain } from '../../retention/retain.ts';
import { message, outcome } from '../conformance/samples.ts';
import type { StorePlace } from '../conformance/stage.ts';
import type { Store } from '../port.ts';

const AT = Date.parse('2026-01-05T09:00:00+05:30');
const DAY_MS = 86_400_000;
const ASHA = '9800000001';
const IMRAN = '9800000002';

/** What every sealed store promises about the log of what operators had done. */
export function accessLogConformance(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the log of what operators had done, on ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const entry = {
      at: AT,
      operator: 'clerk',
      action: 'export_citizen',
      mobile: ASHA,
      isDryRun: false,
      isKnown: true,
    } as const;

    test('is paged from the newest, keeps a token in the number’s place, and finds one citizen’s', async () => {
      await store.recordAccess(entry);
      await store.recordAccess({ ...entry, mobile: IMRAN, stated: 'R. Rao', isKnown: false });
      await store.recordAccess({ ...entry, action: 'erase_citizen', isDryRun: true });
      const [newest, middle] = await store.accessLog({ limit: 2 });
      expect(newest).toMatchObject({
        action: 'erase_citizen',
        isDryRun: true,
        isKnown: true,
        operator: 'clerk',
      });
      expect(middle).toMatchObject({ stated: 'R. Rao', isKnown: false });
      const rest = await store.accessLog({ limit: 2, before: middle?.id ?? '' });
      expect(rest).toMatchObject([{ at: AT, action: 'export_citizen', isDryRun: false }]);
      expect(rest[0]?.citizen).toBe(newest?.citizen);
      expect(rest[0]?.citizen).not.toBe(middle?.citizen);
      expect(JSON.stringify(rest)).not.toContain(ASHA);
      expect(await store.accessLog({ limit: 9, mobile: IMRAN })).toEqual([middle]);
    });

    test('outlives the person who was erased, and goes after its time', async () => {
      await store.receive([message('asha', '1', { verifiedMobile: ASHA })]);
      await store.workTurns({ limit: 1, now: AT }, () => outcome({}));
      await store.recordAccess(entry);
      await store.eraseCitizen(ASHA, { media: [], isDryRun: false });
      expect(await store.accessLog({ limit: 9, mobile: ASHA })).toHaveLength(1);
      await retain(store, AT + LIMITS.access_log.days * DAY_MS, { isDryRun: false });
      expect(await store.accessLog({ limit: 9 })).toHaveLength(1);
      await retain(store, AT + LIMITS.access_log.days * DAY_MS + 1, { isDryRun: false });
      expect(await store.accessLog({ limit: 9 })).toEqual([]);
    });
  });
}
