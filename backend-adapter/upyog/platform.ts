import type { ComplaintType, Platform, PlatformLocality } from '../platform.ts';
import { Acting } from './acting.ts';
import { Bills } from './bills.ts';
import { CitizenTokens } from './citizen-tokens.ts';
import { complaintInCharge } from './complaint-in-charge.ts';
import { ComplaintSearch } from './complaint-search.ts';
import { fetchComplaintTypes } from './complaint-types.ts';
import { Complaints } from './complaints.ts';
import { findEmployees } from './employees.ts';
import { storePhoto } from './files.ts';
import { Filing } from './filing.ts';
import { Gateway } from './gateway.ts';
import { health } from './health.ts';
import { complaintHistory } from './history.ts';
import { Kept } from './kept.ts';
import { fetchLocalities } from './localities.ts';
import { settingsOf, type UpyogOptions } from './options.ts';
import { Otp } from './otp.ts';
import { People } from './people.ts';
import { Registries } from './registries.ts';
import { ServiceAccount } from './service-account.ts';
import { ServiceCalls } from './service-calls.ts';
import { shortenLink } from './short-link.ts';

/** The platform behind its gateway. Makes no call until it is asked something. */
export function createUpyogPlatform(options: UpyogOptions): Platform {
  const settings = settingsOf(options);
  const gateway = new Gateway(settings);
  const service = new ServiceCalls(new ServiceAccount(gateway, settings));
  const people = new People(gateway, settings, service);
  const tokens = new CitizenTokens(gateway, settings, people);
  const otp = new Otp(gateway, settings, people, tokens);
  const acting = new Acting(settings, service, tokens);
  const search = new ComplaintSearch(gateway, acting);
  const filing = new Filing(gateway, settings, acting, people, search);
  const complaints = new Complaints(settings, search, people);
  const registries = new Registries(gateway, acting, settings.billServices);
  const bills = new Bills(gateway, settings, acting, registries);
  const types = new Kept<readonly ComplaintType[]>(settings.now);
  const localities = new Kept<readonly PlatformLocality[]>(settings.now);
  const deadline = (): AbortSignal => AbortSignal.timeout(settings.deadlineMs);
  return {
    findPerson: (caller) => people.find(caller, deadline()),
    fileComplaint: (caller, draft, key) => filing.file(caller, draft, key),
    findComplaints: (caller, by) => complaints.find(caller, by, deadline()),
    complaintInCharge: (tenant, id) => complaintInCharge(gateway, service, tenant, id, deadline()),
    complaintHistory: (caller, id) => complaintHistory(gateway, acting, caller, id, deadline()),
    findBills: (caller, by) => bills.find(caller, by, deadline()),
    findConnections: (caller) => registries.connections(caller, deadline()),
    storePhoto: (caller, photo) => storePhoto(gateway, service, caller, photo, deadline()),
    sendOtp: (caller) => otp.send(caller, deadline()),
    verifyOtp: (caller, code, name) => otp.verify(caller, code, deadline(), name),
    shortenLink: (url) => shortenLink(gateway, service, url, deadline()),
    complaintTypes: () =>
      types.get('state', () => fetchComplaintTypes(gateway, settings, service, deadline())),
    localities: (tenant) =>
      localities.get(tenant, () => fetchLocalities(gateway, settings, service, tenant, deadline())),
    employees: (tenant, by) => findEmployees(gateway, service, tenant, by, deadline()),
    health: () => health(gateway, settings, service, deadline()),
    callCounts: () => gateway.callCounts(),
    close: () => gateway.close(),
  };
}
