import { readConfig, type Config } from '../config.ts';
import { StartFault } from '../service/start-fault.ts';

/** The settings of this process, with what the command line says over what the environment says. */
export function settings(over: Partial<Config> = {}): Config {
  const read = readConfig();
  if (!read.ok) throw new StartFault(read.faults);
  return { ...read.config, ...over };
}
