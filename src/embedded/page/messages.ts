import { element } from './element';

const [SHORT, LONG] = [5_000, 12_000];

/** Says something above the grid, for a while; the last word replaces the one before. */
export class Messages {
  private timer = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly closeLabel: () => string,
  ) {}

  say(text: string, kind: 'done' | 'refused' = 'done'): void {
    const close = element('button', { type: 'button', title: this.closeLabel(), textContent: '✕' });
    close.onclick = () => this.clear();
    const message = element('div', { className: `message ${kind}` }, element('span', {}, text), close);
    this.place.replaceChildren(message);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.clear(), kind === 'done' ? SHORT : LONG);
  }

  private clear(): void {
    this.place.replaceChildren();
  }
}
