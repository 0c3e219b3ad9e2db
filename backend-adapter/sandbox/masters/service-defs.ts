/** One complaint type of the master RAINMAKER-PGR/ServiceDefs. */
export interface ServiceDef {
  readonly serviceCode: string;
  readonly name: string;
  readonly keywords: string;
  readonly department: string;
  readonly slaHours: number;
  readonly menuPath: string;
  readonly active: boolean;
  readonly order?: number;
}

/** Hours; the same for every type of every state. */
const SLA_HOURS = 336;
/** Two types are switched off here, so that a client has to map them to what is filed instead. */
const INACTIVE: ReadonlySet<string> = new Set(['WaterPressureisVeryLess', 'NonSweepingOfRoad']);
/** The short list that the platform's own screens show first. */
const ORDER: readonly string[] = [
  'StreetLightNotWorking',
  'BlockOrOverflowingSewage',
  'BrokenWaterPipeOrLeakage',
  'GarbageNeedsTobeCleared',
  'NoWaterSupply',
  'DamagedRoad',
];

const rows: readonly (readonly [code: string, name: string, menuPath: string, department: string])[] = [
  ['BlockOrOverflowingSewage', 'Block / Overflowing sewage', 'WaterandSewage', 'DEPT_4'],
  ['BrokenWaterPipeOrLeakage', 'Broken water pipe / Leakage', 'WaterandSewage', 'DEPT_4'],
  ['BurningOfGarbage', 'Burning of garbage', 'Garbage', 'DEPT_3'],
  ['ChangeOfTitleOrOwnershipOfProperty', 'Change of title/ownership of property', 'PropertyTax', 'DEPT_13'],
  ['ConstructionMaterialLyingOntheRoad', 'Construction material lying on the road', 'RoadsAndFootpaths', 'DEPT_4'],
  ['CuttingOrTrimmingOfTreeRequired', 'Cutting/trimming of tree required', 'Trees', 'DEPT_5'],
  ['DamagedGarbageBin', 'Damaged garbage bin', 'Garbage', 'DEPT_3'],
  ['DamagedOrBlockedFootpath', 'Damaged/blocked footpath', 'RoadsAndFootpaths', 'DEPT_4'],
  ['DamagedRoad', 'Damaged road', 'RoadsAndFootpaths', 'DEPT_4'],
  ['DeadAnimals', 'Dead animals', 'Animals', 'DEPT_3'],
  ['DealerAssessment', 'Dealer Assessment', 'PropertyTax', 'DEPT_13'],
  ['DealerRegistration', 'Dealer registration(Cess)', 'PropertyTax', 'DEPT_13'],
  ['DirtyOrSmellyPublicToilets', 'Dirty/smelly public toilet', 'PublicToilets', 'DEPT_3'],
  ['DirtyWaterSupply', 'Dirty water supply', 'WaterandSewage', 'DEPT_4'],
  ['GarbageNeedsTobeCleared', 'Garbage needs to be cleared', 'Garbage', 'DEPT_3'],
  ['IllegalConstructions', 'Illegal constructions', 'LandViolations', 'DEPT_6'],
  ['IllegalCuttingOfTrees', 'Illegal Cutting of trees', 'Trees', 'DEPT_5'],
  ['illegalDischargeOfSewage', 'Illegal discharge of sewage', 'WaterandSewage', 'DEPT_4'],
  ['IllegalParking', 'Illegal parking', 'LandViolations', 'DEPT_6'],
  ['IllegalShopsOnFootPath', 'Illegal shops on footpath', 'LandViolations', 'DEPT_6'],
  ['ManholeCoverMissingOrDamaged', 'Manhole cover is missing/damaged', 'RoadsAndFootpaths', 'DEPT_4'],
  ['MEDICINENOTAVAILABLE', 'Medicine Not Available', 'Health', 'Mosquitos'],
  ['NonSweepingOfRoad', 'Non sweeping of road', 'Garbage', 'DEPT_3'],
  ['NoStreetlight', 'No streetlight', 'StreetLights', 'DEPT_1'],
  ['NoWaterOrElectricityinPublicToilet', 'No water/electricity in public toilet', 'PublicToilets', 'DEPT_3'],
  ['NoWaterSupply', 'No water supply', 'WaterandSewage', 'DEPT_4'],
  ['OpenDefecation', 'Open Defecation', 'OpenDefecation', 'DEPT_3'],
  ['Others', 'Others', '', 'DEPT_10'],
  ['OverflowingOrBlockedDrain', 'Overflowing/Blocked drain', 'Drains', 'DEPT_4'],
  ['ParkRequiresMaintenance', 'Park requires maintenance', 'Parks', 'DEPT_5'],
  ['PropertyTaxAppealPetition', 'Property Tax Appeal Petition', 'PropertyTax', 'DEPT_13'],
  ['PropertyTaxAssessment', 'Property Tax Assessment', 'PropertyTax', 'DEPT_13'],
  ['PublicToiletIsDamaged', 'Public toilet damaged', 'PublicToilets', 'DEPT_3'],
  ['RefundClaims', 'Refund Claims', 'PropertyTax', 'DEPT_13'],
  ['RequestSprayingOrFoggingOperation', 'Request spraying/ fogging operations', 'Mosquitos', 'DEPT_3'],
  ['ShortageOfWater', 'Shortage of water', 'WaterandSewage', 'DEPT_4'],
  ['StrayAnimals', 'Stray animals', 'Animals', 'DEPT_3'],
  ['StreetLightNotWorking', 'Streetlight not working', 'StreetLights', 'DEPT_1'],
  ['WaterLoggedRoad', 'Water logged road', 'RoadsAndFootpaths', 'DEPT_4'],
  ['WaterPressureisVeryLess', 'Water pressure is very less', 'WaterandSewage', 'DEPT_4'],
];

export const SERVICE_DEFS: readonly ServiceDef[] = rows.map(([serviceCode, name, menuPath, department]) => {
  const order = ORDER.indexOf(serviceCode) + 1;
  return {
    serviceCode,
    name,
    keywords: name.toLowerCase().replace(/[^a-z]+/g, ', '),
    department,
    slaHours: SLA_HOURS,
    menuPath,
    active: !INACTIVE.has(serviceCode),
    ...(order > 0 ? { order } : {}),
  };
});

/** The type a client names, whatever the case of its letters; undefined where there is none that is active. */
export function activeDef(code: string): ServiceDef | undefined {
  return SERVICE_DEFS.find((def) => def.active && def.serviceCode.toLowerCase() === code.toLowerCase());
}
