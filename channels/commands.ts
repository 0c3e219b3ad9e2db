/**
 * What can be chosen from a channel's own menu of commands, in the order in which it stands there. `start` opens the chat,
 * and carries what a link had to say; no menu shows it.
 */
export const MENU_COMMANDS = ['menu', 'complaint', 'bills', 'language', 'help', 'person', 'stop'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];
export type CommandName = MenuCommand | 'start';

export function isCommandName(name: string): name is CommandName {
  return name === 'start' || MENU_COMMANDS.some((each) => each === name);
}
