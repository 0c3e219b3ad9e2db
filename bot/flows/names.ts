import { SERVICE_CODES, type ServiceCode } from '../../intents/service-code.ts';
import type { MessageKey } from '../../locales/keys.ts';
import type { BillService, ComplaintState } from '../../backend-adapter/platform.ts';
import type { Text } from '../engine/text.ts';
import { say } from './say.ts';

const KNOWN = new Map<string, ServiceCode>(SERVICE_CODES.map((code) => [code.toLowerCase(), code]));

/** The name of a complaint type; a type that only this city has is called «something else». */
export function typeName(code: string): Text {
  return say(`type.${KNOWN.get(code.toLowerCase()) ?? 'Others'}` satisfies MessageKey);
}

export function serviceName(service: BillService): Text {
  return say(`service.${service}` satisfies MessageKey);
}

export function stateName(state: ComplaintState): Text {
  return say(`state.${state}` satisfies MessageKey);
}
