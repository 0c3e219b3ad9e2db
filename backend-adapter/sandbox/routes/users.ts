import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { City, User } from '../city.ts';
import { PlatformError } from '../errors.ts';
import { field, responseInfo, text, userOf } from '../request.ts';
import { addUser, findUser, sandboxOtp, storedUser } from '../users.ts';

const ACCESS_MS = 10_080 * 60_000;
const REFRESH_MS = 20_160 * 60_000;
const MAX_FAILURES = 5;
const FAILURES_WITHIN_MS = 30 * 60_000;
const LOCKED_MS = 60 * 60_000;
/** Punctuation that the platform forbids in a name. */
const BAD_NAME = /[$"<>?\\~`!@#%^()+={}[\]*,:;“”‘’]/;

/** OTP, login, registration, profile. */
export function addUsers(app: FastifyInstance, city: City): void {
  app.post('/user-otp/v1/_send', (request, reply) => {
    sendOtp(city, field(request.body, 'otp'));
    return reply.code(201).send({ responseInfo: null, isSuccessful: true });
  });
  app.post('/user/oauth/token', (request, reply) => {
    const login = logIn(city, request.body);
    return reply.code('error' in login ? 400 : 200).send(login);
  });
  app.post('/user/citizen/_create', (request) => register(city, field(request.body, 'User')));
  app.post('/user/_details', (request) => {
    const query = request.query as { access_token?: string };
    request.headers['auth-token'] = query.access_token ?? request.headers['auth-token'];
    return userOf(request, city);
  });
  app.post('/user/_search', (request) => {
    userOf(request, city);
    return { responseInfo: responseInfo(request), user: search(city, request.body) };
  });
  app.post('/user/profile/_update', (request) => ({
    responseInfo: responseInfo(request),
    user: [updateProfile(city, userOf(request, city), field(request.body, 'user'))],
  }));
  app.post('/user/_logout', (request) => {
    city.run('delete from tokens where token = ?', text(request.body, 'access_token') ?? '');
    return { ...responseInfo(request), status: 'Logout successfully' };
  });
}

function sendOtp(city: City, otp: unknown): void {
  const mobile = text(otp, 'mobileNumber') ?? '';
  const type = text(otp, 'type') ?? 'register';
  if (!/^\d{10,13}$/.test(mobile))
    throw new PlatformError('OTP.MOBILE_NUMBER_INVALID', 'Mobile number should be 10 to 13 digits');
  const known = findUser(city, mobile, 'CITIZEN') !== undefined;
  if (type === 'register' && known)
    throw new PlatformError('OTP.UNKNOWN_MOBILE', 'Mobile number is already registered');
  if (type === 'login' && !known)
    throw new PlatformError('OTP.UNKNOWN_MOBILE', 'Mobile number is not registered');
}

type OAuthError = { readonly error: string; readonly error_description: string };

function refused(description: string): OAuthError {
  return { error: 'invalid_request', error_description: description };
}

function logIn(city: City, form: unknown): object | OAuthError {
  if (text(form, 'grant_type') === 'refresh_token') return refresh(city, text(form, 'refresh_token') ?? '');
  const type = text(form, 'userType') === 'EMPLOYEE' ? 'EMPLOYEE' : 'CITIZEN';
  if (text(form, 'tenantId') === undefined) return refused('TenantId is mandatory');
  const found = findUser(city, text(form, 'username') ?? '', type);
  if (!found) return refused('Invalid login credentials');
  if (isLocked(city, found.uuid)) return refused('Account locked');
  const expected = type === 'CITIZEN' ? sandboxOtp : found.password;
  if (text(form, 'password') !== expected) {
    countFailure(city, found.uuid);
    return refused('Invalid login credentials');
  }
  city.run('update users set failures = 0 where uuid = ?', found.uuid);
  return tokenAnswer(city, storedUser(found));
}

function refresh(city: City, token: string): object | OAuthError {
  const row = city.get<{ body: string }>(
    `select u.body from tokens t join users u on u.uuid = t.uuid where t.token = ? and t.kind = 'refresh' and t.expires_at > ?`,
    token,
    city.now(),
  );
  return row
    ? tokenAnswer(city, JSON.parse(row.body) as User)
    : { error: 'invalid_grant', error_description: 'Invalid refresh token' };
}

function isLocked(city: City, uuid: string): boolean {
  const row = city.get<{ failures: number; failed_at: number }>(
    'select failures, failed_at from users where uuid = ?',
    uuid,
  );
  return row !== undefined && row.failures >= MAX_FAILURES && city.now() - row.failed_at < LOCKED_MS;
}

function countFailure(city: City, uuid: string): void {
  const since = city.now() - FAILURES_WITHIN_MS;
  city.run(
    'update users set failures = case when failed_at < ? then 1 else failures + 1 end, failed_at = ? where uuid = ?',
    since,
    city.now(),
    uuid,
  );
}

function tokenAnswer(city: City, user: User): object {
  const [access, refreshToken] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  city.run(`insert into tokens values (?, 'access', ?, ?)`, access, user.uuid, city.now() + ACCESS_MS);
  city.run(
    `insert into tokens values (?, 'refresh', ?, ?)`,
    refreshToken,
    user.uuid,
    city.now() + REFRESH_MS,
  );
  return {
    access_token: access,
    token_type: 'bearer',
    refresh_token: refreshToken,
    expires_in: ACCESS_MS / 1_000 - 1,
    scope: 'read',
    ResponseInfo: {
      api_id: '',
      ver: '',
      ts: '',
      res_msg_id: '',
      msg_id: '',
      status: 'Access Token generated successfully',
    },
    UserRequest: user,
  };
}

/** Registers and logs in at once. */
function register(city: City, user: unknown): object {
  const mobile = text(user, 'mobileNumber') ?? text(user, 'username') ?? '';
  const name = text(user, 'name') ?? '';
  if (!/^\d{10}$/.test(mobile))
    throw new PlatformError('Pattern.user.mobileNumber', 'MobileNumber should be 10 digit number');
  if (name === '' || name.length > 50 || BAD_NAME.test(name))
    throw new PlatformError('Pattern.user.name', 'Invalid name');
  if (text(user, 'otpReference') !== sandboxOtp)
    throw new PlatformError('OTP.VALIDATION_UNSUCCESSFUL', 'OTP validation unsuccessful');
  if (findUser(city, mobile, 'CITIZEN')) throw new PlatformError('DUPLICATE_USER', 'User already exists');
  return tokenAnswer(
    city,
    addUser(city, { name, mobile, type: 'CITIZEN', permanentCity: text(user, 'permanentCity') ?? null }),
  );
}

const MAX_USERS_PER_PAGE = 500;

function search(city: City, body: unknown): readonly User[] {
  const uuids = field(body, 'uuid');
  const page = Number(field(body, 'pageSize') ?? 10);
  if (Array.isArray(uuids)) {
    return uuids.flatMap((uuid) => byUuid(city, String(uuid)));
  }
  const [mobile, name] = [text(body, 'mobileNumber'), text(body, 'userName')];
  if (mobile === undefined && name === undefined)
    throw new PlatformError('INVALID_SEARCH', 'No search criteria');
  const type = text(body, 'userType');
  return city
    .all<{ body: string }>(
      'select body from users where mobile = ? or user_name = ? order by id limit ?',
      mobile ?? '',
      name ?? '',
      Math.min(page, MAX_USERS_PER_PAGE),
    )
    .map((row) => JSON.parse(row.body) as User)
    .filter((user) => type === undefined || user.type === type);
}

function byUuid(city: City, uuid: string): readonly User[] {
  const row = city.get<{ body: string }>('select body from users where uuid = ?', uuid);
  return row ? [JSON.parse(row.body) as User] : [];
}

/** Only the person himself may change himself. */
function updateProfile(city: City, self: User, sent: unknown): User {
  if (text(sent, 'uuid') !== self.uuid)
    throw new PlatformError('UserProfileUpdateDeniedException', 'User profile update denied');
  const changed = {
    ...self,
    name: text(sent, 'name') ?? self.name,
    locale: text(sent, 'locale') ?? self.locale,
  };
  city.run('update users set body = ? where uuid = ?', JSON.stringify(changed), self.uuid);
  return changed;
}
