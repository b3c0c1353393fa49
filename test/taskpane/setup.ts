import '@testing-library/jest-dom';
import { MessageChannel } from 'node:worker_threads';

/** What a browser has and jsdom lacks. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { MessageChannel, ResizeObserver: NoResizes });
