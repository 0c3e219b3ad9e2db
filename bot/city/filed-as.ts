import type { ServiceCode } from '../../intents/service-code.ts';

interface Substitute {
  /** Types that may take its place, best first; the first that the city has active is taken. */
  readonly by: readonly ServiceCode[];
  readonly because: string;
}

const OTHERS_ONLY = {
  by: ['Others'],
  because: 'no other type goes to the branch that could do it; the office sorts what is filed under Others',
} as const;

/**
 * The documented mapping down: what a complaint is filed as where the city's master does not have its type active.
 * The substitute has to reach people who can mend the thing (same department in the platform's masters wherever there
 * is one) and must not claim more than the citizen said. `Others` has no substitute.
 */
export const FILED_AS: Readonly<Record<Exclude<ServiceCode, 'Others'>, Substitute>> = {
  BlockOrOverflowingSewage: {
    by: ['OverflowingOrBlockedDrain', 'illegalDischargeOfSewage', 'Others'],
    because: 'the same crew opens drains and sewers',
  },
  BrokenWaterPipeOrLeakage: {
    by: ['NoWaterSupply', 'ShortageOfWater', 'Others'],
    because: 'the water works send the same fitter',
  },
  BurningOfGarbage: {
    by: ['GarbageNeedsTobeCleared', 'Others'],
    because: 'sanitation: what is cleared is not burnt',
  },
  ChangeOfTitleOrOwnershipOfProperty: {
    by: ['PropertyTaxAssessment', 'Others'],
    because: 'the tax branch keeps owner and assessment in one record',
  },
  ConstructionMaterialLyingOntheRoad: {
    by: ['DamagedOrBlockedFootpath', 'DamagedRoad', 'Others'],
    because: 'the road crew clears both',
  },
  CuttingOrTrimmingOfTreeRequired: { by: ['ParkRequiresMaintenance', 'Others'], because: 'horticulture' },
  DamagedGarbageBin: {
    by: ['GarbageNeedsTobeCleared', 'Others'],
    because: 'sanitation looks after the bins',
  },
  DamagedOrBlockedFootpath: { by: ['DamagedRoad', 'Others'], because: 'the road crew mends both' },
  DamagedRoad: { by: ['DamagedOrBlockedFootpath', 'WaterLoggedRoad', 'Others'], because: 'the road crew' },
  DeadAnimals: {
    by: ['StrayAnimals', 'GarbageNeedsTobeCleared', 'Others'],
    because: 'sanitation fetches carcasses',
  },
  DealerAssessment: { by: ['DealerRegistration', 'PropertyTaxAssessment', 'Others'], because: 'tax branch' },
  DealerRegistration: { by: ['DealerAssessment', 'PropertyTaxAssessment', 'Others'], because: 'tax branch' },
  DirtyOrSmellyPublicToilets: {
    by: ['PublicToiletIsDamaged', 'NoWaterOrElectricityinPublicToilet', 'Others'],
    because: 'the same contractor runs the toilets',
  },
  DirtyWaterSupply: { by: ['ShortageOfWater', 'NoWaterSupply', 'Others'], because: 'water works' },
  GarbageNeedsTobeCleared: {
    by: ['NonSweepingOfRoad', 'DamagedGarbageBin', 'Others'],
    because: 'sanitation',
  },
  IllegalConstructions: { by: ['IllegalShopsOnFootPath', 'Others'], because: 'building branch' },
  IllegalCuttingOfTrees: { by: ['CuttingOrTrimmingOfTreeRequired', 'Others'], because: 'horticulture' },
  illegalDischargeOfSewage: {
    by: ['BlockOrOverflowingSewage', 'OverflowingOrBlockedDrain', 'Others'],
    because: 'the sewer crew finds where it comes from',
  },
  IllegalParking: { by: ['IllegalShopsOnFootPath', 'Others'], because: 'land violations, building branch' },
  IllegalShopsOnFootPath: {
    by: ['IllegalConstructions', 'DamagedOrBlockedFootpath', 'Others'],
    because: 'land violations, building branch',
  },
  ManholeCoverMissingOrDamaged: {
    by: ['BlockOrOverflowingSewage', 'DamagedRoad', 'Others'],
    because: 'operation and maintenance has sewers and roads',
  },
  MEDICINENOTAVAILABLE: OTHERS_ONLY,
  NonSweepingOfRoad: {
    by: ['GarbageNeedsTobeCleared', 'Others'],
    because: 'the sweeping crew and the lifting crew have one supervisor',
  },
  NoStreetlight: { by: ['StreetLightNotWorking', 'Others'], because: 'street-light branch' },
  NoWaterOrElectricityinPublicToilet: {
    by: ['PublicToiletIsDamaged', 'DirtyOrSmellyPublicToilets', 'Others'],
    because: 'the same contractor runs the toilets',
  },
  NoWaterSupply: {
    by: ['ShortageOfWater', 'Others'],
    because: 'water works; no water is the worst shortage',
  },
  OpenDefecation: {
    by: ['DirtyOrSmellyPublicToilets', 'GarbageNeedsTobeCleared', 'Others'],
    because: 'sanitation',
  },
  OverflowingOrBlockedDrain: {
    by: ['BlockOrOverflowingSewage', 'WaterLoggedRoad', 'Others'],
    because: 'the same crew opens drains and sewers',
  },
  ParkRequiresMaintenance: { by: ['CuttingOrTrimmingOfTreeRequired', 'Others'], because: 'horticulture' },
  PropertyTaxAppealPetition: { by: ['PropertyTaxAssessment', 'Others'], because: 'tax branch' },
  PropertyTaxAssessment: { by: ['PropertyTaxAppealPetition', 'Others'], because: 'tax branch' },
  PublicToiletIsDamaged: {
    by: ['NoWaterOrElectricityinPublicToilet', 'DirtyOrSmellyPublicToilets', 'Others'],
    because: 'the same contractor runs the toilets',
  },
  RefundClaims: {
    by: ['PropertyTaxAppealPetition', 'PropertyTaxAssessment', 'Others'],
    because: 'tax branch',
  },
  RequestSprayingOrFoggingOperation: {
    by: ['WaterLoggedRoad', 'Others'],
    because: 'standing water is what breeds mosquitoes',
  },
  ShortageOfWater: { by: ['NoWaterSupply', 'WaterPressureisVeryLess', 'Others'], because: 'water works' },
  StrayAnimals: { by: ['DeadAnimals', 'Others'], because: 'the animal van is one' },
  StreetLightNotWorking: { by: ['NoStreetlight', 'Others'], because: 'street-light branch' },
  WaterLoggedRoad: {
    by: ['OverflowingOrBlockedDrain', 'DamagedRoad', 'Others'],
    because: 'water stands where the drain does not take it',
  },
  WaterPressureisVeryLess: {
    by: ['ShortageOfWater', 'NoWaterSupply', 'Others'],
    because: 'water works; low pressure is how a shortage is felt at the tap',
  },
};

/**
 * For each of the 40 types that is not among a city's active codes: the active code, as the city spells it, that takes
 * its place. A type for which not even `Others` is active is left out.
 */
export function filedAs(activeCodes: readonly string[]): Readonly<Record<string, string>> {
  const active = new Map(activeCodes.map((code) => [code.toLowerCase(), code]));
  const mapped: Record<string, string> = {};
  for (const [code, { by }] of Object.entries(FILED_AS)) {
    if (active.has(code.toLowerCase())) continue;
    const substitute = by.map((each) => active.get(each.toLowerCase())).find((each) => each !== undefined);
    if (substitute !== undefined) mapped[code] = substitute;
  }
  return mapped;
}
