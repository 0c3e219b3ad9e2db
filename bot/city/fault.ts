/** One thing wrong in a city's folder, said so that whoever maintains it can mend it. */
export interface CityFault {
  /** Folder of the city and file in it: `pg.citya/places.csv`. */
  readonly file: string;
  /** 1-based; absent where the whole file is meant (it is missing). */
  readonly line?: number;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** `pg.citya/places.csv:14: latitude 131.3 is not between -90 and 90` */
export function describeFault(fault: CityFault): string {
  return `${fault.file}${fault.line === undefined ? '' : `:${fault.line}`}: ${fault.message}`;
}

/** A result that always carries its faults; `value` is what could be read in spite of them. */
export interface Checked<T> {
  readonly value: T;
  readonly faults: readonly CityFault[];
}
