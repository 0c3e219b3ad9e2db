import type { Caller } from '../../backend-adapter/platform.ts';
import type { PlatformAnswers, PlatformRequest, RequestKind } from '../../backend-adapter/request.ts';
import type { FlowContext } from '../engine/flow.ts';
import type { Json } from '../engine/json.ts';

/** The typed view of an answer: what `effects/perform` stored for a request of this kind. */
export function answerTo<K extends RequestKind>(_kind: K, value: Json): PlatformAnswers[K] {
  return value as unknown as PlatformAnswers[K];
}

/** A request as the engine carries it: plain data. */
export function request(of: PlatformRequest): Json {
  return of as unknown as Json;
}

/** As `callerOf`, for a flow that has asked for the number (`mobile.ts`). Throws where it has not. */
export function provenCaller(context: FlowContext): Caller {
  const caller = callerOf(context);
  if (!caller) throw new Error('a flow needs a proved mobile number and has not asked for it');
  return caller;
}

/** On whose behalf this conversation calls the platform; undefined while no mobile number is verified. */
export function callerOf(context: FlowContext): Caller | undefined {
  const { mobile } = context.facts;
  return mobile === undefined ? undefined : { tenant: context.city.tenant, mobile };
}
