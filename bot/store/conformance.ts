import { describe } from 'vitest';
import { anotherOwner } from './conformance/another-owner.ts';
import { blocked } from './conformance/blocked.ts';
import { platformCalls } from './conformance/calls.ts';
import { deliveries } from './conformance/deliveries.ts';
import { keptFiles } from './conformance/kept-files.ts';
import { moves } from './conformance/moves.ts';
import { outbox } from './conformance/outbox.ts';
import { rations } from './conformance/rations.ts';
import { repliesFirst } from './conformance/replies-first.ts';
import { schedule } from './conformance/schedule.ts';
import { setStage, type StorePlace } from './conformance/stage.ts';
import { standing } from './conformance/standing.ts';
import { takingIn } from './conformance/taking-in.ts';
import { tells } from './conformance/tells.ts';
import { timers } from './conformance/timers.ts';
import { tokens } from './conformance/tokens.ts';
import { turns } from './conformance/turns.ts';

/** What every store promises, on a real database. `name` says which. */
export function storeConformance(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    const stage = setStage(makePlace);
    keptFiles(stage);
    takingIn(stage);
    turns(stage);
    tells(stage);
    outbox(stage);
    repliesFirst(stage);
    deliveries(stage);
    blocked(stage);
    moves(stage);
    anotherOwner(stage);
    standing(stage);
    platformCalls(stage);
    tokens(stage);
    rations(stage);
    timers(stage);
    schedule(stage);
  });
}
