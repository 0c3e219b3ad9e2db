import type { BillService } from '../platform.ts';

const FAMILIES: Readonly<Record<string, BillService>> = {
  PT: 'property_tax',
  WS: 'water',
  SW: 'sewerage',
  TL: 'trade_licence',
  FIRENOC: 'fire_noc',
  BPA: 'building_plan',
  CH: 'challan',
};

/** What people call a business service of the platform; `WS.ONE_TIME_FEE` is water too. */
export function billServiceOf(businessService: string): BillService {
  return FAMILIES[businessService.split('.')[0] ?? ''] ?? 'other';
}
