import { Injector, Plugin, setDependencies } from '@univerjs/core';
import { DumbCanvasColorService, ICanvasColorService } from '@univerjs/engine-render';

/**
 * Keeps the cells in the file's colours when the page around them is dark, as Excel does: Univer would turn every colour
 * into its opposite, and a yellow cell would be brown.
 */
export class LightCellsPlugin extends Plugin {
  static override pluginName = 'LIGHT_CELLS';

  constructor(
    _options: undefined,
    override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([ICanvasColorService, { useClass: DumbCanvasColorService }]);
  }
}
setDependencies(LightCellsPlugin, [Injector], 1);
