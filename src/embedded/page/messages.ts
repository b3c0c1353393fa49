import { element } from './element';

const [SHORT, LONG] = [5_000, 12_000];

/** Says something above the grid, for a while; the last word replaces the one before. */
export class Messages {
  private timer = 0;
  private unanswered: () => void = () => undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly closeLabel: () => string,
  ) {}

  say(text: string, kind: 'done' | 'refused' = 'done'): void {
    const close = element('button', { type: 'button', title: this.closeLabel(), textContent: '✕' });
    close.onclick = () => this.clear();
    this.show(element('div', { className: `message ${kind}` }, element('span', {}, text), close));
    this.timer = window.setTimeout(() => this.clear(), kind === 'done' ? SHORT : LONG);
  }

  /** Asks something that has to be answered before it goes on. @returns whether the answer was `yes` */
  ask(question: string, yes: string, no: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (label: string, className: string, agreed: boolean): HTMLButtonElement =>
        element('button', {
          type: 'button',
          className,
          textContent: label,
          onclick: () => {
            resolve(agreed);
            this.clear();
          },
        });
      const decline = answer(no, '', false);
      const answers = element('span', { className: 'answers' }, answer(yes, 'primary', true), decline);
      const dialog = element(
        'div',
        { className: 'message question', role: 'alertdialog', ariaLabel: question },
        element('span', {}, question),
        answers,
      );
      dialog.onkeydown = ({ key }) => {
        if (key === 'Escape') decline.click();
      };
      this.show(dialog);
      this.unanswered = () => resolve(false);
      decline.focus();
    });
  }

  private show(message: HTMLElement): void {
    this.clear();
    this.place.replaceChildren(message);
  }

  /** A question that gives way to another message counts as declined. */
  private clear(): void {
    window.clearTimeout(this.timer);
    this.unanswered();
    this.unanswered = () => undefined;
    this.place.replaceChildren();
  }
}
