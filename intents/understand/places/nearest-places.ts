import { haversine } from './haversine.ts';
import type { Position } from './haversine.ts';
import type { PlaceRow } from './place-row.ts';

export interface NearPlace {
  readonly row: PlaceRow;
  readonly km: number;
  /** 0–1: one at the place itself, a half a kilometre away. */
  readonly confidence: number;
}

/** The places nearest to a position, nearest first. */
export function nearestPlaces(
  rows: readonly PlaceRow[],
  position: Position,
  most: number,
): readonly NearPlace[] {
  const nearest: NearPlace[] = [];
  for (const row of rows) {
    const km = haversine(position, row);
    if (nearest.length === most && km >= (nearest.at(-1)?.km ?? 0)) continue;
    const before = nearest.findIndex((other) => km < other.km);
    nearest.splice(before === -1 ? nearest.length : before, 0, { row, km, confidence: 1 / (1 + km) });
    nearest.length = Math.min(nearest.length, most);
  }
  return nearest;
}
