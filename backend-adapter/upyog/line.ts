import type { UpyogOptions } from './options.ts';

/** Everything in which the lines of the platform differ for us. */
export interface Line {
  /** Mandatory in a complaint of UPYOG, unknown to the others. Medium: nobody asks the citizen to rank his trouble. */
  readonly priority?: 'MEDIUM';
  /** Both paths take and give the same; the newer service also holds what newer lines moved there. */
  readonly mdmsPath: '/egov-mdms-service/v1/_search' | '/mdms-v2/v1/_search';
  readonly complaintTypes: 'ServiceDefs' | 'ComplaintHierarchy';
  readonly boundaries: 'egov-location' | 'boundary-service';
}

const LINES: Readonly<Record<UpyogOptions['line'], Line>> = {
  upyog: {
    priority: 'MEDIUM',
    mdmsPath: '/mdms-v2/v1/_search',
    complaintTypes: 'ServiceDefs',
    boundaries: 'egov-location',
  },
  digit: {
    mdmsPath: '/egov-mdms-service/v1/_search',
    complaintTypes: 'ServiceDefs',
    boundaries: 'egov-location',
  },
  ccrs: {
    mdmsPath: '/mdms-v2/v1/_search',
    complaintTypes: 'ComplaintHierarchy',
    boundaries: 'boundary-service',
  },
};

export function lineOf(name: UpyogOptions['line']): Line {
  return LINES[name];
}
