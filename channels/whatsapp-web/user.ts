const BY_NUMBER = '@c.us';

/** The library's id of a person as our user id: the number's digits, or `…@lid` where the number is hidden. */
export function userOf(id: string): string {
  return id.endsWith(BY_NUMBER) ? id.slice(0, -BY_NUMBER.length) : id;
}

/** Back again: where a message to this user goes. */
export function chatOf(user: string): string {
  return user.includes('@') ? user : `${user}${BY_NUMBER}`;
}

/** Ten digits of an Indian mobile; undefined for a hidden number and for any other country's. */
export function mobileOf(id: string | null | undefined): string | undefined {
  return id ? /^91([6-9]\d{9})@c\.us$/.exec(id)?.[1] : undefined;
}
