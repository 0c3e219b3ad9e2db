import type { ComplaintType } from '../../backend-adapter/platform.ts';
import { SERVICE_CODES } from '../../intents/service-code.ts';

/** Headings of the platform's own menu, for the codes that have one. */
const CATEGORIES: Readonly<Record<string, string>> = {
  StreetLights: 'StreetLightNotWorking NoStreetlight',
  WaterandSewage:
    'NoWaterSupply ShortageOfWater WaterPressureisVeryLess DirtyWaterSupply BrokenWaterPipeOrLeakage BlockOrOverflowingSewage illegalDischargeOfSewage',
  Garbage: 'GarbageNeedsTobeCleared NonSweepingOfRoad DamagedGarbageBin BurningOfGarbage',
  Drains: 'OverflowingOrBlockedDrain',
  RoadsAndFootpaths:
    'DamagedRoad WaterLoggedRoad ManholeCoverMissingOrDamaged DamagedOrBlockedFootpath ConstructionMaterialLyingOntheRoad',
  Animals: 'StrayAnimals DeadAnimals',
  Mosquitos: 'RequestSprayingOrFoggingOperation',
  Trees: 'CuttingOrTrimmingOfTreeRequired IllegalCuttingOfTrees',
  Parks: 'ParkRequiresMaintenance',
  PublicToilets: 'DirtyOrSmellyPublicToilets PublicToiletIsDamaged NoWaterOrElectricityinPublicToilet',
  OpenDefecation: 'OpenDefecation',
  LandViolations: 'IllegalConstructions IllegalShopsOnFootPath IllegalParking',
  Health: 'MEDICINENOTAVAILABLE',
  PropertyTax:
    'PropertyTaxAssessment PropertyTaxAppealPetition ChangeOfTitleOrOwnershipOfProperty DealerAssessment DealerRegistration RefundClaims',
};
/** Hours; the same for every type in the masters of every line. */
const SLA_HOURS = 336;

/**
 * The types of the national masters, spoken of until the platform has told its own: a service that starts while the
 * platform is away still knows what a street light is.
 */
export const DEFAULT_TYPES: readonly ComplaintType[] = SERVICE_CODES.map((code) => ({
  code,
  name: code,
  category: Object.entries(CATEGORIES).find(([, codes]) => codes.split(' ').includes(code))?.[0] ?? '',
  department: '',
  slaHours: SLA_HOURS,
  active: true,
}));
