/**
 * The platform's only header, part of every body. Callers are known by the token alone: the gateway writes its own
 * `userInfo` over whatever is sent.
 */
export function requestInfo(now: number, token: string | undefined): object {
  return {
    apiId: 'Rainmaker',
    ver: '.01',
    ts: now,
    action: '',
    did: '1',
    key: '',
    msgId: `${now}|en_IN`,
    ...(token === undefined ? {} : { authToken: token }),
  };
}
