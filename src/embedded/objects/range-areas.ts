import { HostError } from '../bridge/host-error';
import { HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import type { Range } from './range';
import { RangeFormat } from './range-format';

/** Several ranges of one sheet, formatted together. */
export class RangeAreas extends HostObject {
  readonly scalars = ['address', 'areaCount'];

  constructor(
    context: HostContext,
    private readonly ranges: readonly Range[],
  ) {
    super(context);
  }
  get Address(): string {
    return this.ranges.map(({ Address }) => Address).join(',');
  }
  get AreaCount(): number {
    return this.ranges.length;
  }
  set Style(name: unknown) {
    for (const range of this.ranges) range.Style = name;
  }
  get Format(): RangeFormat {
    const [first, ...more] = this.ranges;
    if (!first) throw new HostError('InvalidArgument', 'There is no area.');
    return new RangeFormat(this.context, [first, ...more]);
  }
}
