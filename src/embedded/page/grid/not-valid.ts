/** What was typed is not what the cell's validation allows. */
export class NotValid extends Error {
  /** @param message the validation's own words; empty when it has none */
  constructor(message: string) {
    super(message);
    this.name = 'NotValid';
  }
}
