import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';

/** What a browser has and jsdom lacks. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const matchMedia = (media: string): Partial<MediaQueryList> => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});

Object.assign(globalThis, {
  MessageChannel,
  TextDecoder,
  TextEncoder,
  ResizeObserver: NoResizes,
  matchMedia,
});

// Nothing has a height in jsdom: a pane of this height shows a list of which only what is in sight is drawn.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 640 },
  offsetHeight: { configurable: true, get: () => 40 },
});

// jsdom looks through all styles for every element: of Fluent's thousands only those are kept that hide one or let it scroll.
const { insertRule } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function (rule, index): number {
  const isLookedAt = /display|visibility|opacity|pointer-events|overflow/.test(rule);
  return isLookedAt ? insertRule.call(this, rule, index) : this.cssRules.length;
};

// Every step waits for a real workbook, on machines that are busy with other tests.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

// jsdom’s document has lost the focus as soon as the focused element is gone; a browser’s window keeps it.
document.hasFocus = () => true;
