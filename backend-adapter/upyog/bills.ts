import type { Bill, Bills as BillList, BillService, Caller, PlatformResult } from '../platform.ts';
import type { Acting } from './acting.ts';
import { billServiceOf } from './bill-service.ts';
import { BillAnswer, billOf, isDue } from './bill-shape.ts';
import { readConsumerCode } from './consumer-code.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import type { Settings } from './options.ts';
import type { Registries } from './registries.ts';

const PATH = '/billing-service/bill/v2/_fetchbill';

/** What is due. «Everything» is one call per business service, made side by side. */
export class Bills {
  constructor(
    private readonly gateway: Gateway,
    private readonly settings: Settings,
    private readonly acting: Acting,
    private readonly registries: Registries,
  ) {}

  async find(
    caller: Caller,
    by: { readonly kind: 'mine' } | { readonly kind: 'consumer'; readonly consumerCode: string },
    within: AbortSignal,
  ): Promise<PlatformResult<BillList>> {
    const { billServices, stateTenant } = this.settings;
    if (by.kind === 'mine')
      return this.collect(caller, billServices, { mobileNumber: caller.mobile }, within);
    const { code, services = billServices } = readConsumerCode(by.consumerCode, stateTenant.toUpperCase());
    const found = await this.collect(caller, services, { consumerCode: code }, within);
    const isNothing = found.ok && found.value.bills.length === 0 && found.value.incomplete.length === 0;
    return isNothing ? this.nothingDue(caller, code, services, within) : found;
  }

  /** Nothing due and no such number are different things to hear. */
  private async nothingDue(
    caller: Caller,
    code: string,
    services: readonly string[],
    within: AbortSignal,
  ): Promise<PlatformResult<BillList>> {
    const known = await this.registries.knows(caller, code, services, within);
    if (known.ok) return ok({ bills: [], incomplete: [] });
    return known.failure.code === 'not_found' ? known : ok({ bills: [], incomplete: namesOf(services) });
  }

  private async collect(
    caller: Caller,
    services: readonly string[],
    criteria: Readonly<Record<string, string>>,
    within: AbortSignal,
  ): Promise<PlatformResult<BillList>> {
    const answers = await Promise.all(
      services.map((service) => this.fetch(caller, service, criteria, within)),
    );
    const failure = answers.find((answer) => !answer.ok);
    if (failure && answers.every((answer) => !answer.ok)) return failure;
    const bills = answers.flatMap((answer) => (answer.ok ? answer.value : []));
    const silent = services.filter((_, index) => answers[index]?.ok === false);
    return ok({ bills: bills.toSorted(soonestFirst), incomplete: namesOf(silent) });
  }

  /** Fetching makes the platform write a bill where there is none yet; to ask twice gives the same bill. */
  private async fetch(
    caller: Caller,
    businessService: string,
    criteria: Readonly<Record<string, string>>,
    within: AbortSignal,
  ): Promise<PlatformResult<readonly Bill[]>> {
    const query = { tenantId: caller.tenant, businessService, ...criteria };
    const answer = await this.acting.forCaller(caller, within, ({ token }) =>
      this.gateway.call(
        { operation: 'bill_fetch', path: PATH, query, token, safety: 'read', within },
        BillAnswer,
      ),
    );
    if (!answer.ok) return answer;
    const now = this.settings.now();
    return ok(
      (answer.value.Bill ?? []).flatMap((shape) => {
        const bill = billOf(shape, caller, now);
        return isDue(shape, bill) ? [bill] : [];
      }),
    );
  }
}

function namesOf(businessServices: readonly string[]): readonly BillService[] {
  return [...new Set(businessServices.map(billServiceOf))];
}

function soonestFirst(a: Bill, b: Bill): number {
  return (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0;
}
