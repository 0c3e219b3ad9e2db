import { SERVICE_DEFS } from './service-defs.ts';
import { CITIES } from './tenants.ts';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly module: string;
  readonly locale: string;
}

const STATES: Readonly<Record<string, string>> = {
  PENDINGFORASSIGNMENT: 'Pending for assignment',
  PENDINGFORREASSIGNMENT: 'Pending for reassignment',
  PENDINGATLME: 'Pending at last mile employee',
  RESOLVED: 'Resolved',
  REJECTED: 'Rejected',
  CLOSEDAFTERRESOLUTION: 'Closed after resolution',
  CLOSEDAFTERREJECTION: 'Closed after rejection',
};

/** Messages by locale; what a locale lacks is answered in English, as the platform does. */
export function messagesOf(locale: string): readonly Message[] {
  const message = (module: string, code: string, text: string): Message => ({ code, message: text, module, locale });
  return [
    ...SERVICE_DEFS.map((def) => message('rainmaker-pgr', `SERVICEDEFS.${def.serviceCode.toUpperCase()}`, def.name)),
    ...Object.entries(STATES).map(([code, text]) => message('rainmaker-pgr', code, text)),
    ...CITIES.map(({ tenant, name }) =>
      message('rainmaker-common', `TENANT_TENANTS_${tenant.toUpperCase().replace('.', '_')}`, name),
    ),
    ...CITIES.flatMap(({ tenant, localities }) =>
      localities.map(({ code, name }) =>
        message(`rainmaker-${tenant}`, `${tenant.toUpperCase().replace('.', '_')}_ADMIN_${code}`, name),
      ),
    ),
  ];
}
