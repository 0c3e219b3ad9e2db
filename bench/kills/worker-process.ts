import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../bot/config.ts';
import type { NewMessage } from '../../bot/store/port.ts';
import type { Crowd, Line } from './crowd.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** One process of the service; when it is killed the next takes its place. */
export class WorkerProcess {
  isReady!: Promise<void>;
  private child!: ChildProcess;
  private isEnding = false;
  private readonly line = (message: NewMessage): void => {
    this.child.stdin?.write(`${JSON.stringify(message)}\n`, () => undefined);
  };

  constructor(
    private readonly config: Config,
    private readonly crowd: Pick<Crowd, 'hear' | 'connect' | 'disconnect'>,
  ) {
    this.start();
  }

  /** Resolves when it is dead and the next has been started. */
  async kill(): Promise<void> {
    const dead = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill('SIGKILL');
    await dead;
  }

  async end(): Promise<void> {
    await this.isReady;
    this.isEnding = true;
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.stdin?.end();
    await ended;
  }

  private start(): void {
    const args = ['--import', 'tsx', WORKER, JSON.stringify(this.config)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.on('error', () => undefined);
    this.child = child;
    this.isReady = new Promise((resolve) => {
      createInterface({ input: child.stdout }).on('line', (text) => {
        const line = JSON.parse(text) as Line;
        if (line.ready === undefined) return this.crowd.hear(line);
        this.crowd.connect(this.line);
        resolve();
      });
    });
    child.once('close', () => {
      this.crowd.disconnect(this.line);
      if (!this.isEnding) this.start();
    });
  }
}
