import { HostObject } from '../bridge/host-object';

export class Application extends HostObject {
  readonly scalars = ['calculationMode'];

  get CalculationMode(): string {
    return 'Automatic';
  }
  /** Calculation here waits until somebody reads anyway. */
  SuspendApiCalculationUntilNextSync(): void {}
  SuspendScreenUpdatingUntilNextSync(): void {}
  /** Carried out by the host before it comes here. */
  Calculate(): void {}
}
