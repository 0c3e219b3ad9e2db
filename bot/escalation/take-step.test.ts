import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Complaint, ComplaintInCharge, Employee } from '../../backend-adapter/platform.ts';
import { DEFAULT_TYPES } from '../city/default-types.ts';
import { dutyOf } from '../city/duty-of.ts';
import { loadCities } from '../city/load-cities.ts';
import { newCase, type EscalationCase } from './case.ts';
import type { CaseEffect, CaseInput } from './case-draft.ts';
import type { Duty } from './duty.ts';
import { takeStep } from './take-step.ts';

const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));
const HOUR_MS = 3_600_000;
const FILED = Date.parse('2026-01-05T09:00:00+05:30');
const LIMIT = FILED + 48 * HOUR_MS;

const DEPARTMENTS: Readonly<Record<string, string>> = { StreetLightNotWorking: 'DEPT_1' };
const TYPES = DEFAULT_TYPES.map((type) => ({ ...type, department: DEPARTMENTS[type.code] ?? 'DEPT_3' }));

function dutyIn(tenant: string, change: Partial<Duty> = {}): Duty {
  const loaded = loadCities(CITIES);
  const city = loaded.ok ? loaded.value.cities.get(tenant) : undefined;
  const duty = city && dutyOf(city, TYPES);
  if (!duty) throw new Error(`${tenant} has no duty`);
  return { ...duty, ...change };
}
const DUTY = dutyIn('pg.citya');

const COMPLAINT = {
  id: 'PG-PGR-2026-01-05-000002',
  serviceCode: 'StreetLightNotWorking',
  locality: 'SEC04',
  place: 'Sector 4',
  filedAt: FILED,
};

function read(state: Complaint['state'], more: Partial<ComplaintInCharge> = {}): ComplaintInCharge {
  const { id, serviceCode, locality, filedAt } = COMPLAINT;
  const rest = { tenant: 'pg.citya', platformStatus: '', description: '', changedAt: filedAt, own: true };
  return { complaint: { id, serviceCode, locality, filedAt, state, ...rest }, assignees: [], ...more };
}

function employee(code: string, more: Partial<Employee> = {}): Employee {
  return { id: `id-${code}`, code, name: `Officer ${code}`, roles: [], departments: [], ...more };
}

/** A case under test: what it wishes is collected; its calls are answered by hand. */
class Watched {
  effects: readonly CaseEffect[] = [];
  all: CaseEffect[] = [];
  now = LIMIT;
  private steps = 0;

  constructor(
    private readonly duty = DUTY,
    public of: EscalationCase = newCase(COMPLAINT, LIMIT),
  ) {}

  take(input: CaseInput): this {
    this.steps += 1;
    const context = { now: this.now, step: `s${this.steps}`, duty: this.duty };
    const first = takeStep(this.of, input, context);
    const again = takeStep(JSON.parse(JSON.stringify(this.of)) as EscalationCase, input, context);
    expect(again).toEqual(first);
    this.of = first.after;
    this.effects = first.effects;
    this.all.push(...first.effects);
    return this;
  }

  answer(value: unknown): this {
    const [call] = Object.keys(this.of.pending);
    return this.take({ kind: 'answer', call: call ?? '', answer: { kind: 'ok', value } });
  }

  /** The timer rings when it should, and the complaint is still open. */
  ring(value: unknown = read('open')): this {
    this.now = this.of.wakeAt;
    return this.take({ kind: 'timer' }).answer(value);
  }

  press(mobile: string): unknown {
    this.take({ kind: 'acknowledge', from: 'chat', mobile });
    const told = this.effects.find((each) => each.kind === 'tell' && each.to === 'chat');
    return told?.kind === 'tell' && 'result' in told.what ? told.what.result : undefined;
  }

  get alerted(): readonly string[] {
    return this.effects.flatMap((each) => (each.kind === 'alert' ? [each.official] : []));
  }

  get logged(): readonly (readonly (string | number | undefined)[])[] {
    return this.effects.flatMap((each) =>
      each.kind === 'log'
        ? [[each.entry.event, each.entry.level, each.entry.official, each.entry.reason]]
        : [],
    );
  }
}

describe('at the limit', () => {
  test('the complaint is read again before anybody is told', () => {
    const watched = new Watched().take({ kind: 'timer' });
    expect(watched.effects).toMatchObject([
      { kind: 'call_platform', request: { kind: 'complaint_in_charge', id: COMPLAINT.id } },
    ]);
    expect(watched.answer(read('open')).alerted).toEqual(['EMP-107-000901']);
  });

  test.each(['resolved', 'rejected', 'closed_resolved', 'closed_rejected'] as const)(
    'one that is %s alerts nobody, now and later',
    (state) => {
      const watched = new Watched().ring(read(state));
      expect([watched.alerted, watched.logged]).toEqual([[], [['dealt_with', 0, undefined, undefined]]]);
      expect(watched.take({ kind: 'timer' }).effects).toEqual([]);
    },
  );

  test('the platform’s assignee goes before the roster', () => {
    const watched = new Watched().ring(read('assigned', { assignees: ['u1'], assignedAt: FILED }));
    expect(watched.effects).toMatchObject([{ request: { kind: 'find_employees', ids: ['u1'] } }]);
    expect(watched.answer([employee('EMP-X', { mobile: '9800000777' })]).alerted).toEqual(['EMP-X']);
  });

  test('an assignee whom the platform does not name any more is looked for on the roster', () => {
    const watched = new Watched().ring(read('assigned', { assignees: ['u1'], assignedAt: FILED })).answer([]);
    expect(watched.alerted).toEqual(['EMP-107-000901']);
  });

  test('an assignee without a mobile is skipped, and whoever he reports to is told at once', () => {
    const watched = new Watched().ring(read('assigned', { assignees: ['u1'], assignedAt: FILED }));
    watched.answer([employee('EMP-X', { reportingTo: 'u2' })]);
    expect(watched.logged).toEqual([['not_told', 1, 'EMP-X', 'no_mobile']]);
    expect(watched.answer([employee('EMP-Y', { mobile: '9800000778' })]).alerted).toEqual(['EMP-Y']);
  });

  test('what no officer of the roster serves goes to those named for unassigned complaints', () => {
    const complaint = { ...COMPLAINT, serviceCode: 'GarbageNeedsTobeCleared' };
    const open = read('open');
    const garbage = { ...open, complaint: { ...open.complaint, serviceCode: complaint.serviceCode } };
    const watched = new Watched(DUTY, newCase(complaint, LIMIT)).ring(garbage);
    expect(watched.alerted).toEqual(['EMP-107-000902']);
  });

  test('whoever is on leave is stood in for, and the one above stays the same', () => {
    const away = { from: '2026-01-07', until: '2026-01-09' };
    const roster = DUTY.roster.map((entry) =>
      entry.code === 'EMP-107-000901' ? { ...entry, away, standIn: 'EMP-107-000904' } : entry,
    );
    const watched = new Watched({ ...DUTY, roster }).ring();
    expect(watched.alerted).toEqual(['EMP-107-000904']);
    expect(watched.ring().alerted).toEqual(['EMP-107-000902']);
  });

  test('where a city counts from assignment the clock starts then; nobody’s complaint counts from filing', () => {
    const duty = dutyIn('pg.cityb');
    const assigned = read('assigned', { assignees: ['u1'], assignedAt: LIMIT - HOUR_MS });
    const watched = new Watched(duty).ring(assigned);
    expect(watched.alerted).toEqual([]);
    expect(watched.effects).toEqual([{ kind: 'set_timer', dueAt: watched.of.dueAt }]);
    expect(watched.of.dueAt).toBeGreaterThan(LIMIT);
    const unassigned = new Watched(duty).ring();
    expect(unassigned.logged.at(-1)).toEqual(['ended', 2, undefined, 'nobody_could_be_told']);
  });

  test('a complaint that cannot be read for a week is left alone, and the log says so', () => {
    const watched = new Watched().take({ kind: 'timer' });
    const [call = ''] = Object.keys(watched.of.pending);
    expect(watched.take({ kind: 'answer', call, answer: { kind: 'late' } }).effects).toEqual([]);
    watched.take({ kind: 'answer', call, answer: { kind: 'failed' } });
    expect(watched.logged).toEqual([['ended', 0, undefined, 'cannot_be_read']]);
  });
});

describe('up the chain', () => {
  test('each level has its time, and hears who was silent; at the end the log says so', () => {
    const watched = new Watched().ring();
    const seen = [1, 2, 3].map(() => {
      const at = watched.of.wakeAt;
      watched.ring();
      return [...watched.alerted, (at - LIMIT) / HOUR_MS];
    });
    expect(seen).toEqual([
      ['EMP-107-000902', 8],
      ['EMP-107-000903', 24],
      ['EMP-107-000904', 48],
    ]);
    const last = watched.effects.find((each) => each.kind === 'alert');
    expect(last).toMatchObject({ what: { isLast: true, below: [{ name: 'Suresh Iyer', how: 'silent' }] } });
    expect(watched.ring().logged).toEqual([['ended', 4, undefined, 'nobody_acknowledged']]);
  });

  test('after a week of standing still nobody is hurried through', () => {
    const watched = new Watched();
    watched.now = LIMIT + 7 * 24 * HOUR_MS;
    watched.take({ kind: 'timer' }).answer(read('open'));
    expect(watched.of.wakeAt).toBe(watched.now + 8 * HOUR_MS);
  });

  test('whoever never wrote is logged as skipped and the next is told at once, whatever the timer says', () => {
    const watched = new Watched().ring();
    watched.take({ kind: 'reach', reach: { kind: 'nobody', official: 'EMP-107-000901' } });
    expect(watched.logged).toEqual([['not_told', 1, 'EMP-107-000901', 'never_wrote']]);
    expect(watched.alerted).toEqual(['EMP-107-000902']);
    const early = watched.take({ kind: 'timer' });
    expect(early.effects).toEqual([]);
  });

  test('resolved between two levels: the next is not told', () => {
    const watched = new Watched().ring();
    expect(watched.ring(read('resolved')).alerted).toEqual([]);
    expect(watched.press('9800000901')).toBe('dealt_with');
  });

  test('who comes late is told what is still open, with who has it by then', () => {
    const watched = new Watched().ring();
    watched.take({ kind: 'reach', reach: { kind: 'nobody', official: 'EMP-107-000901' } });
    expect(watched.press('9800000902')).toBe('recorded');
    watched
      .take({ kind: 'reach', reach: { kind: 'came', official: 'EMP-107-000901' } })
      .answer(read('assigned'));
    expect(watched.effects).toMatchObject([
      { kind: 'tell', to: { mobile: '9800000901' }, what: { kind: 'alert', takenBy: 'Meena Rawat' } },
    ]);
  });

  test('who comes when it is dealt with is told nothing', () => {
    const watched = new Watched().ring();
    watched.take({ kind: 'reach', reach: { kind: 'nobody', official: 'EMP-107-000901' } });
    watched
      .take({ kind: 'reach', reach: { kind: 'came', official: 'EMP-107-000901' } })
      .answer(read('resolved'));
    expect(watched.effects.some(({ kind }) => kind === 'tell' || kind === 'alert')).toBe(false);
  });
});

describe('acknowledging', () => {
  test('ends it: no timer, no further level, and pressed twice it says so', () => {
    const watched = new Watched().ring();
    expect(watched.press('9800000901')).toBe('recorded');
    expect(watched.logged).toEqual([['acknowledged', 1, 'EMP-107-000901', undefined]]);
    expect(watched.effects).toContainEqual({ kind: 'cancel_timer' });
    expect(watched.press('9800000901')).toBe('again');
    watched.now = watched.of.wakeAt;
    expect(watched.take({ kind: 'timer' }).effects).toEqual([]);
  });

  test('is refused to whoever was not told, also to one above whose turn has not come', () => {
    const watched = new Watched().ring();
    for (const mobile of ['9800000001', '9800000902']) {
      expect(watched.press(mobile)).toBe('not_yours');
      expect(watched.logged).toEqual([['refused', 1, undefined, 'was_not_told']]);
    }
    expect(watched.of.state).toBe('open');
  });

  test('late, by the one below, is taken, and those above hear of it', () => {
    const watched = new Watched().ring().ring();
    expect(watched.press('9800000901')).toBe('recorded_late');
    expect(watched.effects).toContainEqual({
      kind: 'tell',
      to: { mobile: '9800000902' },
      what: { kind: 'taken', complaint: COMPLAINT.id, name: 'Harpreet Gill' },
    });
    expect(watched.press('9800000902')).toBe('by_other');
  });

  test('while the complaint is being read for the next level: that level is not told', () => {
    const watched = new Watched().ring();
    watched.now = watched.of.wakeAt;
    watched.take({ kind: 'timer' });
    const [call = ''] = Object.keys(watched.of.pending);
    watched.press('9800000901');
    watched.take({ kind: 'answer', call, answer: { kind: 'ok', value: read('open') } });
    expect(watched.alerted).toEqual([]);
  });
});

test('no alert holds a citizen’s number', () => {
  const watched = new Watched().ring().ring();
  const alerts = watched.all.filter(({ kind }) => kind === 'alert');
  expect(alerts).toHaveLength(2);
  expect(JSON.stringify(alerts)).not.toMatch(/(?<!\d)[6-9]\d{9}(?!\d)(?<!98000009\d\d)/);
});
