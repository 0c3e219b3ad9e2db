import type { City, Role, User } from './city.ts';
import { STATE } from './masters/tenants.ts';

/** Every OTP of the sandbox. */
export const sandboxOtp = '123456';

interface Row {
  readonly uuid: string;
  readonly password: string | null;
  readonly body: string;
}

export function findUser(city: City, userName: string, type: 'CITIZEN' | 'EMPLOYEE'): Row | undefined {
  return city.get<Row>(
    'select uuid, password, body from users where user_name = ? and type = ?',
    userName,
    type,
  );
}

export function storedUser(row: Row): User {
  return JSON.parse(row.body) as User;
}

export interface NewUser {
  readonly name: string;
  readonly mobile: string;
  readonly type: 'CITIZEN' | 'EMPLOYEE';
  readonly userName?: string;
  readonly password?: string;
  /** Citizens live at the state, employees in their city. */
  readonly tenant?: string;
  readonly roles?: readonly Role[];
  readonly permanentCity?: string | null;
}

export function addUser(city: City, given: NewUser): User {
  const tenant = given.tenant ?? STATE;
  const roles = given.roles ?? [{ code: 'CITIZEN', name: 'Citizen', tenantId: STATE }];
  const userName = given.userName ?? given.mobile;
  const uuid = city.newUuid();
  const row = city.get<{ id: number }>(
    `insert into users (uuid, user_name, type, tenant, mobile, password, body) values (?, ?, ?, ?, ?, ?, '{}') returning id`,
    uuid,
    userName,
    given.type,
    tenant,
    given.mobile,
    given.password ?? null,
  );
  const user: User = {
    id: row?.id ?? 0,
    uuid,
    userName,
    name: given.name,
    mobileNumber: given.mobile,
    emailId: null,
    locale: null,
    type: given.type,
    roles,
    active: true,
    tenantId: tenant,
    permanentCity: given.permanentCity ?? null,
  };
  city.run('update users set body = ? where uuid = ?', JSON.stringify(user), uuid);
  return user;
}
