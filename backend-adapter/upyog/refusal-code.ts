import { z } from 'zod';

/** `{"Errors":[{"code","message"}]}`: what nearly every service answers, always with 400. */
const Errors = z.looseObject({
  Errors: z.array(z.looseObject({ code: z.string().nullish(), message: z.string().nullish() })).min(1),
});
/** `{"error":{"fields":[{"code"}]}}`: the user and OTP services' own. */
const Fields = z.looseObject({
  error: z.looseObject({
    message: z.string().nullish(),
    fields: z.array(z.looseObject({ code: z.string().nullish() })).nullish(),
  }),
});
/** `{"error":"invalid_request","error_description":"Invalid login credentials"}`: the token endpoint's. */
const OAuth = z.looseObject({ error: z.string(), error_description: z.string().nullish() });

export interface Refusal {
  /** The platform's code, fit for a log: it names a rule, never a person. */
  readonly code: string;
  /** The service itself says that it did not expect this: its database, a neighbour or a bug, not our request. */
  readonly isUnexpected: boolean;
}

const LOGIN_ANSWERS: Readonly<Record<string, string>> = {
  'Invalid login credentials': 'invalid_credentials',
  'Account locked': 'account_locked',
  'Please activate your account': 'account_inactive',
  'TenantId is mandatory': 'tenant_missing',
};
/** Codes for «something behind me did not work», whatever their message says. */
const UNEXPECTED: ReadonlySet<string> = new Set(['ResourceAccessError', 'TracerException', 'IDGEN ERROR']);
const MAX_CODE_LENGTH = 80;

/** Why the platform said no, from any of its three shapes; undefined where the body is none of them. */
export function refusalIn(body: unknown): Refusal | undefined {
  const errors = Errors.safeParse(body);
  if (errors.success) {
    const [first] = errors.data.Errors;
    const code = first?.code ?? 'no_code';
    const isUnexpected = UNEXPECTED.has(code) || (first?.message ?? '').startsWith('An unhandled exception');
    return { code: plain(code), isUnexpected };
  }
  const fields = Fields.safeParse(body);
  if (fields.success)
    return { code: plain(fields.data.error.fields?.[0]?.code ?? 'no_code'), isUnexpected: false };
  const oauth = OAuth.safeParse(body);
  if (!oauth.success) return undefined;
  const { error, error_description: description } = oauth.data;
  return { code: plain(LOGIN_ANSWERS[description ?? ''] ?? error), isUnexpected: false };
}

/** A code is told in logs, so nothing but a code may be in it. */
function plain(code: string): string {
  return code
    .replace(/[^\w. -]+/g, '_')
    .replace(/\d{6,}/g, '#')
    .slice(0, MAX_CODE_LENGTH);
}
