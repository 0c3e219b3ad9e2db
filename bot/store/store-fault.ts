/** Why the store cannot be opened, in one sentence that names the mend. */
export class StoreFault extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StoreFault';
  }
}
