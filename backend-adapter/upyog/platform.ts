import type { Platform } from '../platform.ts';
import { Acting } from './acting.ts';
import { Bills } from './bills.ts';
import { Citizens } from './citizens.ts';
import { Complaints } from './complaints.ts';
import { findEmployees } from './employees.ts';
import { ok } from './failure.ts';
import { Filing } from './filing.ts';
import { shortenLink, storePhoto } from './files.ts';
import { Gateway } from './gateway.ts';
import { Masters } from './masters.ts';
import type { UpyogOptions } from './options.ts';
import { ServiceToken } from './tokens.ts';

/** The platform behind its gateway. Makes no call until it is asked something. */
export function createUpyogPlatform(options: UpyogOptions): Platform {
  const gateway = new Gateway(options);
  const service = new ServiceToken(gateway, options);
  const citizens = new Citizens(gateway, options, service);
  const acting = new Acting(options, service, citizens);
  const filing = new Filing(gateway, options, acting, citizens);
  const complaints = new Complaints(gateway, acting);
  const bills = new Bills(gateway, options, acting);
  const masters = new Masters(gateway, options);
  return {
    findPerson: (caller) => citizens.find(caller),
    fileComplaint: (caller, draft, key) => filing.file(caller, draft, key),
    findComplaints: (caller, by) => complaints.find(caller, by),
    complaintHistory: (caller, id) => complaints.history(caller, id),
    findBills: (caller, by) => bills.find(caller, by),
    findConnections: (caller) => bills.connections(caller),
    storePhoto: (caller, photo) => storePhoto(gateway, caller, photo),
    sendOtp: (caller) => citizens.sendOtp(caller),
    verifyOtp: (caller, otp, name) => citizens.verifyOtp(caller, otp, name),
    shortenLink: (url) => shortenLink(gateway, url),
    complaintTypes: (tenant) => masters.complaintTypes(tenant),
    localities: (tenant) => masters.localities(tenant),
    employees: (tenant, by) => findEmployees(gateway, acting, tenant, by),
    health: async () => {
      const startedAt = performance.now();
      const token = await service.get();
      return token.ok ? ok({ latencyMs: Math.round(performance.now() - startedAt) }) : token;
    },
    callCounts: () => gateway.callCounts(),
    close: () => gateway.close(),
  };
}
