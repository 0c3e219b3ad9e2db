import { newId } from '../new-id.ts';
import type { Erased } from './store-keeping.ts';
import { runSteps, type RunSql, type SqlStatement, type Step } from './sql.ts';

/** The citizen's conversations, as the inner half of a statement. */
const THEIRS = '(select c.id from conversations c join citizens z on z.id = c.citizen where z.mobile = $1)';

/**
 * Destroys what opens the citizen's data, and everything that waits. Turns, replies and consents stay as rows that prove
 * that something happened and when, and that nobody can read; so does a standing, without the person. `person`: the column of the provider's user id.
 */
export async function eraseCitizen(
  run: RunSql,
  person: 'user' | 'person',
  mobile: string,
  { media, isDryRun }: { readonly media: readonly string[]; readonly isDryRun: boolean },
): Promise<Erased | null> {
  const known = await run([
    { text: 'select id, standing from citizens where mobile = $1', values: [mobile] },
  ]);
  const [citizen] = known[0]?.rows ?? [];
  if (!citizen) return null;
  return runSteps(run, stepsFor(person, mobile, media), isDryRun, standingAfter(citizen['standing'], mobile));
}

/**
 * That the number is another's stays, with nothing about whoever asked to be erased: it guards the one whose bills and
 * complaints the platform keeps under it.
 */
function standingAfter(standing: unknown, mobile: string): readonly SqlStatement[] {
  if (typeof standing !== 'string') return [];
  const text = `insert into citizens (id, mobile, facts, standing) values ($1, $2, 'null', $3)
    on conflict (mobile) do update set standing = excluded.standing`;
  return [{ text, values: [newId(), mobile, standing] }];
}

function stepsFor(
  person: 'user' | 'person',
  mobile: string,
  media: readonly string[],
): readonly Step<keyof Erased>[] {
  const values = [mobile];
  const marks = media.map((_id, index) => `$${index + 1}`).join(', ');
  const files = media.length === 0 ? 'media where 1 = 0' : `media where id in (${marks})`;
  const owned = (table: string, state = ''): string => `${table} where conversation in ${THEIRS}${state}`;
  const unsent = owned('outbox', ` and state = 'waiting'`);
  const underWay = owned('calls', ` and state in ('waiting', 'claimed')`);
  return [
    { name: 'turns', rows: owned('turns'), values },
    { name: 'replies', rows: owned('outbox'), values },
    { name: 'consents', rows: owned('consents'), values },
    {
      name: 'repliesUnsent',
      rows: unsent,
      change: `update outbox set state = 'failed', reason = 'erased' where ${after(unsent)}`,
      values,
    },
    { name: 'messagesWaiting', rows: owned('inputs'), change: `delete from ${owned('inputs')}`, values },
    {
      name: 'callsUnderWay',
      rows: underWay,
      change: `update calls set state = 'cancelled' where ${after(underWay)}`,
      values,
    },
    {
      name: 'timers',
      rows: 'tokens where mobile = $1',
      change: 'delete from tokens where mobile = $1',
      values,
    },
    {
      name: 'timers',
      rows: 'awaited where mobile = $1',
      change: 'delete from awaited where mobile = $1',
      values,
    },
    { name: 'timers', rows: owned('timers'), change: `delete from ${owned('timers')}`, values },
    {
      name: 'pictures',
      rows: files,
      change: `delete from ${files}`,
      values: media,
    },
    ...keys(person, values),
  ];
}

/** Last, because from then on nothing leads from the mobile to its conversations. */
function keys(person: 'user' | 'person', values: readonly string[]): readonly Step<'conversations'>[] {
  const conversations = {
    name: 'conversations',
    rows: `conversations where id in ${THEIRS}`,
    values,
  } as const;
  const seen = `update seen set ${person} = 'erased:' || (select c.id from conversations c
      where c.channel = seen.channel and c.account = seen.account and c.${person} = seen.${person})
    where exists (select 1 from conversations c where c.id in ${THEIRS}
      and c.channel = seen.channel and c.account = seen.account and c.${person} = seen.${person})`;
  return [
    { ...conversations, change: seen },
    {
      ...conversations,
      change: `update conversations set vault = null, session = null, session_version = null, ${person} = 'erased:' || id where id in ${THEIRS}`,
    },
    {
      ...conversations,
      change: `update citizens set vault = null, facts = 'null', standing = null, mobile = 'erased:' || id where mobile = $1`,
    },
  ];
}

function after(rows: string): string {
  return rows.slice(rows.indexOf(' where ') + ' where '.length);
}
