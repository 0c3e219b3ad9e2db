/** Lets only one flight of a kind be in the air: who asks meanwhile gets the same landing. */
export class SingleFlight<T> {
  private readonly flights = new Map<string, Promise<T>>();

  run(key: string, start: () => Promise<T> | T): Promise<T> {
    const flying = this.flights.get(key);
    if (flying) return flying;
    const flight = Promise.resolve()
      .then(start)
      .finally(() => this.flights.delete(key));
    this.flights.set(key, flight);
    return flight;
  }
}
