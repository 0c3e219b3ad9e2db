import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Clock } from '../clock.ts';

const CLI = fileURLToPath(new URL('../../backend-adapter/sandbox/cli.ts', import.meta.url));
const READY_WITHIN_MS = 30_000;
const Ready = z.object({ ready: z.url() });

export interface SandboxOptions {
  /** Invented citizens beside the fixed ones, for load tests. */
  readonly extraCitizens?: number;
}

export interface SandboxProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the sandbox city as a process of its own on a free port, with its data in `<dataDir>/sandbox`, and writes its
 * address to `address.json` there. It ends with this process, however this process ends: its standard input closes.
 */
export async function startSandboxProcess(
  dataDir: string,
  clock: Clock,
  { extraCitizens = 0 }: SandboxOptions = {},
): Promise<SandboxProcess> {
  const dir = `${dataDir}/sandbox`;
  mkdirSync(dir, { recursive: true });
  const args = ['--import', 'tsx', CLI, '--port', '0', '--data', dir, '--until-stdin-closes'];
  if (extraCitizens > 0) args.push('--seed', String(extraCitizens));
  if (clock.kind === 'standing') args.push('--clock', new Date(clock.now()).toISOString());
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const url = await readyLine(child);
  writeFileSync(`${dir}/address.json`, `${JSON.stringify({ url, pid: child.pid })}\n`);
  return { url, stop: () => stopChild(child) };
}

function readyLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error('the sandbox has no standard output');
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the sandbox city was not ready within ${READY_WITHIN_MS / 1_000} s`));
    }, READY_WITHIN_MS);
    const lines = createInterface({ input: child.stdout });
    lines.once('line', (line) => {
      clearTimeout(timer);
      resolve(Ready.parse(JSON.parse(line)).ready);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the sandbox city ended before it was ready (exit ${code}); its reason is above`));
    });
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Lets the sandbox's clock follow ours. False where there is no control route: a real platform has its own time. */
export async function setPlatformClock(url: string, clock: Clock): Promise<boolean> {
  const setting = clock.kind === 'standing' ? { now: clock.now() } : { offsetMs: clock.now() - Date.now() };
  try {
    const answer = await fetch(`${url}/sandbox/control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clock: setting }),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
