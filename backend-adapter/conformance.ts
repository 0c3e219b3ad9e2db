import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Caller, Complaint, ComplaintDraft, Platform, PlatformResult } from './platform.ts';

/** What a case needs of the city behind the platform. Every member but `restart` acts on the city, not the client. */
export interface PlatformScenario {
  readonly platform: Platform;
  /** A client as a new process would have it; the old one is gone. */
  restart(): Promise<Platform>;
  /** Lets a citizen act where he has to prove his number first; `name` registers one who is new. */
  admit(platform: Platform, caller: Caller, name?: string): Promise<void>;
  /** Moves the city's clock and the client's. */
  advance(ms: number): Promise<void>;
  /** The city works on the next filing and loses the answer. */
  loseNextFilingAnswer(): Promise<void>;
  /** The city loses the next filing and its answer. */
  loseNextFiling(): Promise<void>;
  /** The next answer to a filing is something unreadable; the work is done. */
  garbleNextFilingAnswer(): Promise<void>;
  /** What is filed from now on shows in searches only after so long. */
  showLate(ms: number): Promise<void>;
  /** All services cut every connection. */
  goDown(): Promise<void>;
  /** Nothing is told of the bills of one of the business services, or of any. */
  failBills(which: 'one' | 'all'): Promise<void>;
  /** All services ask to be left alone for this long. */
  overload(seconds: number): Promise<void>;
  /** Every answer takes so long, in real time. */
  slowDown(ms: number): Promise<void>;
  /** Takes all faults away. */
  mend(): Promise<void>;
  /** All complaints of a mobile, as the city itself counts them. */
  filedBy(mobile: string): Promise<number>;
  close(): Promise<void>;
}

/** People and things that every city under test has; see the sandbox's seed. */
export interface ConformanceCity {
  readonly known: Caller & { readonly name: string; readonly complaintId: string };
  readonly other: Caller;
  readonly stranger: Caller;
  readonly draft: ComplaintDraft;
  readonly inactiveType: string;
  readonly bill: { readonly consumerCode: string; readonly asTyped: string; readonly total: number };
  readonly overdueConsumer: string;
  /** Known to the city, with nothing due. */
  readonly paidConsumer: string;
  readonly unknownConsumer: string;
  readonly connections: readonly string[];
  readonly activeTypes: number;
  readonly locality: string;
  readonly officer: { readonly role: string; readonly mobile: string };
}

/** Generous: machines that build are slow, and one case waits for a slow city. */
const CASE_TIMEOUT_MS = 30_000;

export type ConformanceCase = (typeof CASES)[number]['name'];

interface Situation {
  readonly scenario: PlatformScenario;
  readonly city: ConformanceCity;
}

interface Case {
  readonly name: string;
  readonly run: (situation: Situation) => Promise<void>;
}

/** Runs every case against fresh scenarios. A case may be declined only with its reason. */
export function platformConformance(
  title: string,
  start: () => Promise<PlatformScenario>,
  city: ConformanceCity,
  declined: readonly { readonly case: ConformanceCase; readonly reason: string }[] = [],
): void {
  describe(`${title} as a platform`, () => {
    let scenario: PlatformScenario;
    beforeEach(async () => {
      scenario = await start();
    });
    afterEach(() => scenario.close());
    for (const { name, run } of CASES) {
      const refusal = declined.find((each) => each.case === name);
      if (refusal) test.skip(`${name} (declined: ${refusal.reason})`);
      else test(name, () => run({ scenario, city }), CASE_TIMEOUT_MS);
    }
  });
}

function valueOf<T>(result: PlatformResult<T>): T {
  if (!result.ok) throw new Error(`failed: ${result.failure.code} ${result.failure.reason ?? ''}`);
  return result.value;
}

function expectFailure(result: PlatformResult<unknown>, code: string, retry: 'never' | 'later'): void {
  expect(result).toMatchObject({ ok: false, failure: { code, retry } });
}

/** Files as a careful caller does: with the same key, marked as another attempt, when it is told to. */
async function fileUntilAnswered(
  scenario: PlatformScenario,
  platform: Platform,
  caller: Caller,
  draft: ComplaintDraft,
  key: string,
  isAgain = true,
): Promise<PlatformResult<Complaint>> {
  let last = await platform.fileComplaint(caller, draft, isAgain ? `${key}#again` : key);
  for (let turn = 0; turn < 20 && !last.ok && last.failure.retry === 'later'; turn += 1) {
    await scenario.advance(last.failure.retryAfterMs ?? 2_000);
    last = await platform.fileComplaint(caller, draft, `${key}#again`);
  }
  return last;
}

const CASES = [
  {
    name: 'knows the person behind a mobile, and says null for a stranger',
    run: async ({ scenario: { platform }, city: { known, stranger } }) => {
      expect(valueOf(await platform.findPerson(known))).toMatchObject({
        name: known.name,
        mobile: known.mobile,
      });
      expect(valueOf(await platform.findPerson(stranger))).toBeNull();
    },
  },
  {
    name: 'files a complaint and finds it again',
    run: async ({ scenario, city: { known, draft } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, known);
      const filed = valueOf(await platform.fileComplaint(known, draft, 'files'));
      expect(filed).toMatchObject({
        tenant: known.tenant,
        serviceCode: draft.serviceCode,
        description: draft.description,
        locality: draft.locality,
        state: 'open',
        own: true,
      });
      const mine = valueOf(await platform.findComplaints(known, { kind: 'mine' }));
      expect(mine[0]).toEqual(filed);
    },
  },
  {
    name: 'keeps a stored name whatever name a draft gives',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      valueOf(await scenario.platform.fileComplaint(known, { ...draft, name: 'Somebody Else' }, 'name'));
      const after = await scenario.restart();
      expect(valueOf(await after.findPerson(known))?.name).toBe(known.name);
    },
  },
  {
    name: 'keeps a stored name where the number is another’s by now, and files all the same',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      const another = { ...draft, name: 'Ravi Kumar', isAnothersNumber: true } as const;
      valueOf(await scenario.platform.fileComplaint(known, another, 'another'));
      const after = await scenario.restart();
      expect(valueOf(await after.findPerson(known))?.name).toBe(known.name);
    },
  },
  {
    name: 'asks for the name of a stranger, and files with it',
    run: async ({ scenario, city: { stranger, draft } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, stranger);
      expectFailure(await platform.fileComplaint(stranger, draft, 'stranger'), 'needs_name', 'never');
      const named = { ...draft, name: 'Meera (Sector 4)' };
      expect(valueOf(await platform.fileComplaint(stranger, named, 'stranger#again')).own).toBe(true);
      expect(valueOf(await platform.findPerson(stranger))?.name).toBe('Meera Sector 4');
    },
  },
  {
    name: 'refuses a complaint of a type that is switched off, for good',
    run: async ({ scenario, city: { known, draft, inactiveType } }) => {
      await scenario.admit(scenario.platform, known);
      const result = await scenario.platform.fileComplaint(
        known,
        { ...draft, serviceCode: inactiveType },
        'off',
      );
      expectFailure(result, 'refused', 'never');
    },
  },
  {
    name: 'files once for one key, asked twice at once and again afterwards',
    run: async ({ scenario, city: { known, draft } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, known);
      const before = await scenario.filedBy(known.mobile);
      const ask = (key: string): Promise<PlatformResult<Complaint>> =>
        platform.fileComplaint(known, draft, key);
      const answers = await Promise.all([ask('twice'), ask('twice')]);
      answers.push(await ask('twice#again'));
      expect(new Set(answers.map((answer) => valueOf(answer).id)).size).toBe(1);
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'files once when the answer is lost after the work',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      const before = await scenario.filedBy(known.mobile);
      await scenario.loseNextFilingAnswer();
      expectFailure(await scenario.platform.fileComplaint(known, draft, 'lost'), 'unknown_outcome', 'later');
      valueOf(await fileUntilAnswered(scenario, scenario.platform, known, draft, 'lost'));
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'files once when the lost complaint shows a minute late',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      const before = await scenario.filedBy(known.mobile);
      await scenario.showLate(60_000);
      await scenario.loseNextFilingAnswer();
      valueOf(await fileUntilAnswered(scenario, scenario.platform, known, draft, 'late', false));
      await scenario.mend();
      await scenario.advance(60_000);
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'files once when the process dies after the work and the complaint shows a minute late',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      const before = await scenario.filedBy(known.mobile);
      await scenario.showLate(60_000);
      await scenario.loseNextFilingAnswer();
      await scenario.platform.fileComplaint(known, draft, 'killed');
      const next = await scenario.restart();
      valueOf(await fileUntilAnswered(scenario, next, known, draft, 'killed'));
      await scenario.mend();
      await scenario.advance(60_000);
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'files once when the process dies while the filing is under way',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      const before = await scenario.filedBy(known.mobile);
      valueOf(await scenario.platform.findPerson(known));
      await scenario.slowDown(300);
      const dying = scenario.platform.fileComplaint(known, draft, 'dying');
      await new Promise((resolve) => setTimeout(resolve, 150));
      const next = await scenario.restart();
      expect((await dying).ok).toBe(false);
      await scenario.mend();
      valueOf(await fileUntilAnswered(scenario, next, known, draft, 'dying'));
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'files once when the request itself was lost',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      const before = await scenario.filedBy(known.mobile);
      await scenario.loseNextFiling();
      valueOf(await fileUntilAnswered(scenario, scenario.platform, known, draft, 'never-arrived', false));
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'files once when the answer cannot be read',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      const before = await scenario.filedBy(known.mobile);
      await scenario.garbleNextFilingAnswer();
      expectFailure(await scenario.platform.fileComplaint(known, draft, 'garbled'), 'bad_answer', 'later');
      valueOf(await fileUntilAnswered(scenario, scenario.platform, known, draft, 'garbled'));
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'files once over an outage of everything',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      const before = await scenario.filedBy(known.mobile);
      await scenario.goDown();
      const first = await scenario.platform.fileComplaint(known, draft, 'outage');
      expect(first).toMatchObject({ ok: false, failure: { retry: 'later' } });
      for (let turn = 0; turn < 8; turn += 1) {
        await scenario.advance(30_000);
        await scenario.platform.fileComplaint(known, draft, 'outage#again');
      }
      await scenario.mend();
      await scenario.advance(30_000);
      valueOf(await fileUntilAnswered(scenario, scenario.platform, known, draft, 'outage'));
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'tells whose a complaint is by number, and nothing of a stranger’s',
    run: async ({ scenario, city: { known, other } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, known);
      await scenario.admit(platform, other);
      const by = { kind: 'number', number: known.complaintId.toLowerCase().replaceAll('-', ' ') } as const;
      const [own] = valueOf(await platform.findComplaints(known, by));
      expect(own).toMatchObject({ id: known.complaintId, own: true });
      expect(own?.description).not.toBe('');
      const [theirs] = valueOf(await platform.findComplaints(other, by));
      expect(theirs).toMatchObject({ id: known.complaintId, own: false, description: '', locality: '' });
    },
  },
  {
    name: 'finds an own complaint by its last digits, and no stranger’s',
    run: async ({ scenario, city: { known, other } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, known);
      await scenario.admit(platform, other);
      const by = { kind: 'number', number: known.complaintId.slice(-4) } as const;
      expect(valueOf(await platform.findComplaints(known, by)).map(({ id }) => id)).toEqual([
        known.complaintId,
      ]);
      expect(valueOf(await platform.findComplaints(other, by))).toEqual([]);
    },
  },
  {
    name: 'answers an unknown number with an empty list',
    run: async ({ scenario, city: { known } }) => {
      await scenario.admit(scenario.platform, known);
      const by = { kind: 'number', number: known.complaintId.replace(/\d{6}$/, '999999') } as const;
      expect(valueOf(await scenario.platform.findComplaints(known, by))).toEqual([]);
    },
  },
  {
    name: 'tells the history of a complaint, oldest first',
    run: async ({ scenario, city: { known } }) => {
      await scenario.admit(scenario.platform, known);
      const steps = valueOf(await scenario.platform.complaintHistory(known, known.complaintId));
      expect(steps.map(({ action, state }) => [action, state])).toEqual([
        ['APPLY', 'open'],
        ['ASSIGN', 'assigned'],
      ]);
      expect(steps[1]?.assignee?.name).toBeTruthy();
      expect(steps[0]?.at).toBeLessThan(steps[1]?.at ?? 0);
    },
  },
  {
    name: 'says that a complaint without history is not there',
    run: async ({ scenario, city: { known } }) => {
      await scenario.admit(scenario.platform, known);
      expectFailure(
        await scenario.platform.complaintHistory(known, 'PG-PGR-1999-01-01-000001'),
        'not_found',
        'never',
      );
    },
  },
  {
    name: 'finds everything due, what is overdue, and what it is made of',
    run: async ({ scenario, city: { known, bill, overdueConsumer } }) => {
      await scenario.admit(scenario.platform, known);
      const { bills, incomplete } = valueOf(await scenario.platform.findBills(known, { kind: 'mine' }));
      expect(incomplete).toEqual([]);
      const due = bills.find(({ consumerCode }) => consumerCode === bill.consumerCode);
      expect(due).toMatchObject({ total: bill.total, overdue: false, payerName: known.name });
      expect(due?.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(bill.total);
      expect(bills.find(({ consumerCode }) => consumerCode === overdueConsumer)?.overdue).toBe(true);
    },
  },
  {
    name: 'finds a bill by its number as people type it, without telling whose it is',
    run: async ({ scenario, city: { other, bill } }) => {
      await scenario.admit(scenario.platform, other);
      const by = { kind: 'consumer', consumerCode: bill.asTyped } as const;
      const { bills } = valueOf(await scenario.platform.findBills(other, by));
      expect(bills.map(({ consumerCode, total }) => [consumerCode, total])).toEqual([
        [bill.consumerCode, bill.total],
      ]);
      expect(bills[0]).not.toHaveProperty('payerName');
    },
  },
  {
    name: 'tells nothing due from no such number',
    run: async ({ scenario, city: { other, paidConsumer, unknownConsumer } }) => {
      await scenario.admit(scenario.platform, other);
      const ask = (consumerCode: string) =>
        scenario.platform.findBills(other, { kind: 'consumer', consumerCode });
      expect(valueOf(await ask(paidConsumer))).toEqual({ bills: [], incomplete: [] });
      expectFailure(await ask(unknownConsumer), 'not_found', 'never');
    },
  },
  {
    name: 'names the services that did not answer when others did',
    run: async ({ scenario, city: { known } }) => {
      await scenario.admit(scenario.platform, known);
      await scenario.failBills('one');
      const { bills, incomplete } = valueOf(await scenario.platform.findBills(known, { kind: 'mine' }));
      expect(incomplete).toHaveLength(1);
      expect(bills.map(({ service }) => service)).not.toContain(incomplete[0]);
      expect(bills).not.toHaveLength(0);
    },
  },
  {
    name: 'fails when no service told its bills',
    run: async ({ scenario, city: { known } }) => {
      await scenario.admit(scenario.platform, known);
      await scenario.failBills('all');
      expectFailure(await scenario.platform.findBills(known, { kind: 'mine' }), 'unreachable', 'later');
    },
  },
  {
    name: 'finds what bills hang on',
    run: async ({ scenario, city: { known, connections } }) => {
      await scenario.admit(scenario.platform, known);
      const found = valueOf(await scenario.platform.findConnections(known));
      expect(found.map(({ consumerCode }) => consumerCode)).toEqual(connections);
    },
  },
  {
    name: 'stores a photo that a complaint may carry',
    run: async ({ scenario, city: { known, draft } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, known);
      const bytes = Buffer.from('89504e470d0a1a0a0000', 'hex');
      const photo = valueOf(await platform.storePhoto(known, { bytes, type: 'image/png' }));
      expect(photo).not.toBe('');
      expect(valueOf(await platform.fileComplaint(known, { ...draft, photos: [photo] }, 'photo')).own).toBe(
        true,
      );
    },
  },
  {
    name: 'refuses a file that is no picture',
    run: async ({ scenario, city: { known } }) => {
      const bytes = Buffer.from('just text');
      expectFailure(
        await scenario.platform.storePhoto(known, { bytes, type: 'image/jpeg' }),
        'refused',
        'never',
      );
    },
  },
  {
    name: 'shortens a link, to the same one each time',
    run: async ({ scenario: { platform } }) => {
      const long = 'https://city.example/pay?consumerCode=WS%2F107%2F2023-24%2F001234';
      const short = valueOf(await platform.shortenLink(long));
      expect(URL.canParse(short)).toBe(true);
      expect(valueOf(await platform.shortenLink(long))).toBe(short);
    },
  },
  {
    name: 'lists complaint types, localities and officials',
    run: async ({ scenario: { platform }, city: { known, activeTypes, locality, officer } }) => {
      const types = valueOf(await platform.complaintTypes(known.tenant));
      expect(types.filter(({ active }) => active)).toHaveLength(activeTypes);
      const localities = valueOf(await platform.localities(known.tenant));
      expect(localities.map(({ code }) => code)).toContain(locality);
      expect(localities.every(({ name, pincodes }) => name !== '' && pincodes.length > 0)).toBe(true);
      const officers = valueOf(await platform.employees(known.tenant, { roles: [officer.role] }));
      expect(officers.map(({ mobile }) => mobile)).toContain(officer.mobile);
      const [found] = valueOf(await platform.employees(known.tenant, { mobile: officer.mobile }));
      expect(found).toMatchObject({ mobile: officer.mobile });
      expect(found?.roles).toContain(officer.role);
    },
  },
  {
    name: 'says who has a complaint, to the municipality’s own people, with the officer’s number',
    run: async ({ scenario: { platform }, city: { known } }) => {
      const found = valueOf(await platform.complaintInCharge(known.tenant, known.complaintId));
      expect(found.complaint).toMatchObject({ id: known.complaintId, state: 'assigned' });
      expect(found.assignedAt).toBeGreaterThan(found.complaint.filedAt);
      const [officer] = valueOf(await platform.employees(known.tenant, { ids: found.assignees }));
      expect(officer).toMatchObject({
        id: found.assignees[0],
        mobile: expect.stringMatching(/^\d{10}$/) as string,
      });
      const nobodys = await platform.complaintInCharge(known.tenant, 'PG-PGR-2026-01-01-999999');
      expectFailure(nobodys, 'not_found', 'never');
    },
  },
  {
    name: 'serves masters from memory, and old ones while the city is away',
    run: async ({ scenario, city: { known } }) => {
      const { platform } = scenario;
      const types = valueOf(await platform.complaintTypes(known.tenant));
      const calls = platform.callCounts();
      expect(valueOf(await platform.complaintTypes(known.tenant))).toEqual(types);
      expect(platform.callCounts()).toEqual(calls);
      await scenario.goDown();
      await scenario.advance(24 * 3_600_000);
      expect(valueOf(await platform.complaintTypes(known.tenant))).toEqual(types);
    },
  },
  {
    name: 'says that a dead city is unreachable, and works again when it is back',
    run: async ({ scenario, city: { known } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, known);
      await scenario.goDown();
      for (let turn = 0; turn < 8; turn += 1) {
        expectFailure(await platform.findComplaints(known, { kind: 'mine' }), 'unreachable', 'later');
      }
      expectFailure(await platform.health(), 'unreachable', 'later');
      await scenario.mend();
      await scenario.advance(60_000);
      expect(valueOf(await platform.findComplaints(known, { kind: 'mine' }))).not.toHaveLength(0);
      expect(valueOf(await platform.health()).latencyMs).toBeGreaterThanOrEqual(0);
    },
  },
  {
    name: 'passes on how long an overloaded city wants to be left alone',
    run: async ({ scenario, city: { known, draft } }) => {
      await scenario.admit(scenario.platform, known);
      await scenario.overload(7);
      const mine = await scenario.platform.findComplaints(known, { kind: 'mine' });
      expect(mine).toMatchObject({
        ok: false,
        failure: { code: 'overloaded', retry: 'later', retryAfterMs: 7_000 },
      });
      const filing = await scenario.platform.fileComplaint(known, draft, 'overload');
      expectFailure(filing, 'overloaded', 'later');
    },
  },
  {
    name: 'gives a slow city up at the deadline, and files once all the same',
    run: async ({ scenario, city: { known, draft } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, known);
      valueOf(await platform.findPerson(known));
      valueOf(await platform.findComplaints(known, { kind: 'mine' }));
      const before = await scenario.filedBy(known.mobile);
      await scenario.slowDown(3_000);
      expectFailure(await platform.findBills(known, { kind: 'mine' }), 'unreachable', 'later');
      expectFailure(await platform.fileComplaint(known, draft, 'slow'), 'unknown_outcome', 'later');
      await scenario.mend();
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      valueOf(await fileUntilAnswered(scenario, platform, known, draft, 'slow'));
      expect(await scenario.filedBy(known.mobile)).toBe(before + 1);
    },
  },
  {
    name: 'goes on when its tokens have run out',
    run: async ({ scenario, city: { known } }) => {
      const { platform } = scenario;
      await scenario.admit(platform, known);
      valueOf(await platform.findComplaints(known, { kind: 'mine' }));
      await scenario.advance(8 * 86_400_000);
      expect(valueOf(await platform.findComplaints(known, { kind: 'mine' }))).not.toHaveLength(0);
    },
  },
  {
    name: 'counts its calls by what they are for',
    run: async ({ scenario: { platform }, city: { known } }) => {
      const before = Object.values(platform.callCounts()).reduce((sum, n) => sum + n, 0);
      valueOf(await platform.findPerson(known));
      const after = Object.values(platform.callCounts()).reduce((sum, n) => sum + n, 0);
      expect(after).toBeGreaterThan(before);
    },
  },
] as const satisfies readonly Case[];
