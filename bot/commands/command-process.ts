import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const ANSWERS_WITHIN_MS = 30_000;

export type Line = Readonly<Record<string, unknown>>;

export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly lines: readonly Line[];
}

/** One of our commands, run for real as a process of its own: for tests of what scripts see. */
export class CommandProcess {
  readonly lines: Line[] = [];
  stderr = '';
  private readonly child: ChildProcess;
  private readonly waiting: (() => void)[] = [];
  private code: number | null | undefined;

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
      env: { ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    createInterface({ input: this.stream('stdout') }).on('line', (line) => {
      this.lines.push(JSON.parse(line) as Line);
      this.notify();
    });
    this.stream('stderr').on('data', (bytes) => (this.stderr += String(bytes)));
    this.child.once('close', (code) => {
      this.code = code;
      this.notify();
    });
  }

  /** Sends a line and gives everything printed up to its `done` or `error`. */
  async say(line: Line | string): Promise<readonly Line[]> {
    const from = this.lines.length;
    this.write(line);
    await this.until(() => this.lines.slice(from).some((each) => 'done' in each || 'error' in each));
    return this.lines.slice(from);
  }

  write(line: Line | string): void {
    this.child.stdin?.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
  }

  async firstLine(): Promise<Line> {
    await this.until(() => this.lines.length > 0);
    return this.lines[0] as Line;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Closes its input and waits for the end. */
  async end(): Promise<Ended> {
    this.child.stdin?.end();
    await this.until(() => this.code !== undefined);
    return { code: this.code ?? null, stderr: this.stderr, lines: this.lines };
  }

  /** As a power cut would: nothing is tidied up. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.until(() => this.code !== undefined);
  }

  private stream(name: 'stdout' | 'stderr'): NodeJS.ReadableStream {
    const stream = this.child[name];
    if (!stream) throw new Error(`no ${name}`);
    return stream;
  }

  private async until(is: () => boolean): Promise<void> {
    const endsAt = Date.now() + ANSWERS_WITHIN_MS;
    while (!is()) {
      if (Date.now() > endsAt || (this.code !== undefined && !is()))
        throw new Error(`ended or silent: exit ${this.code}\n${this.stderr}\n${JSON.stringify(this.lines)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  private notify(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
