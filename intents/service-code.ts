/**
 * The complaint types of the Indian masters of the platform (RAINMAKER-PGR/ServiceDefs), with the spelling they
 * have there (one begins with a small letter, one is all capitals). A city files those that its own master has
 * active; codes are matched without case.
 */
export const SERVICE_CODES = [
  'BlockOrOverflowingSewage',
  'BrokenWaterPipeOrLeakage',
  'BurningOfGarbage',
  'ChangeOfTitleOrOwnershipOfProperty',
  'ConstructionMaterialLyingOntheRoad',
  'CuttingOrTrimmingOfTreeRequired',
  'DamagedGarbageBin',
  'DamagedOrBlockedFootpath',
  'DamagedRoad',
  'DeadAnimals',
  'DealerAssessment',
  'DealerRegistration',
  'DirtyOrSmellyPublicToilets',
  'DirtyWaterSupply',
  'GarbageNeedsTobeCleared',
  'IllegalConstructions',
  'IllegalCuttingOfTrees',
  'illegalDischargeOfSewage',
  'IllegalParking',
  'IllegalShopsOnFootPath',
  'ManholeCoverMissingOrDamaged',
  'MEDICINENOTAVAILABLE',
  'NonSweepingOfRoad',
  'NoStreetlight',
  'NoWaterOrElectricityinPublicToilet',
  'NoWaterSupply',
  'OpenDefecation',
  'Others',
  'OverflowingOrBlockedDrain',
  'ParkRequiresMaintenance',
  'PropertyTaxAppealPetition',
  'PropertyTaxAssessment',
  'PublicToiletIsDamaged',
  'RefundClaims',
  'RequestSprayingOrFoggingOperation',
  'ShortageOfWater',
  'StrayAnimals',
  'StreetLightNotWorking',
  'WaterLoggedRoad',
  'WaterPressureisVeryLess',
] as const;

export type ServiceCode = (typeof SERVICE_CODES)[number];
