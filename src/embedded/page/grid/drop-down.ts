import type { IDisposable, Injector } from '@univerjs/core';
import { SheetCanvasPopManagerService } from '@univerjs/sheets-ui';
import { ComponentManager } from '@univerjs/ui';
import { createElement } from 'react';
import type { ChangeEvent, ReactElement } from 'react';

const COMPONENT = 'embedded-drop-down';

interface Choices {
  readonly label: string;
  readonly choices: readonly string[];
  choose(choice: string): void;
}

/** The browser's own list, of which only the arrow is seen: it opens with a click, and with the keyboard. */
function Arrow({ popup }: { popup: { extraProps: Choices } }): ReactElement {
  const { label, choices, choose } = popup.extraProps;
  return createElement(
    'select',
    {
      className: 'drop-down',
      'aria-label': label,
      value: '',
      onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => choose(target.value),
    },
    createElement('option', { value: '', hidden: true }),
    ...choices.map((choice) => createElement('option', { key: choice, value: choice }, choice)),
  );
}

/** The arrow beside the selected cell when its validation is a list. */
export class DropDown {
  private shown: IDisposable | null = null;

  constructor(private readonly injector: Injector) {
    injector.get(ComponentManager).register(COMPONENT, Arrow);
  }

  /** @param choices `null`: there is nothing to choose from */
  show(row: number, column: number, choices: Choices | null): void {
    this.shown?.dispose();
    this.shown = choices
      ? (this.injector.get(SheetCanvasPopManagerService).attachPopupToCell(row, column, {
          componentKey: COMPONENT,
          direction: 'horizontal',
          extraProps: { ...choices },
        }) ?? null)
      : null;
  }
}
