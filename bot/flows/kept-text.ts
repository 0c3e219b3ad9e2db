import { kept } from '../engine/slots.ts';

/** A value that opens a flow or comes from its own answers, never from asking. */
export const keptText = kept<string>();
