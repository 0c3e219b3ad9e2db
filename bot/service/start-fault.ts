/** Something an operator can mend before the service starts: one line per fault, each with its mend. */
export class StartFault extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'StartFault';
  }
}
