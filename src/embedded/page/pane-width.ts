/** The width Excel gives a pane when it opens, in pixels, and how far it can be drawn. */
const [NARROWEST, WIDEST, STEP] = [240, 800, 20];

/** Lets the line between grid and pane be dragged, or moved with the arrow keys. */
export function adjustPaneWidth(divider: HTMLElement, pane: HTMLElement): void {
  const setWidth = (width: number): void => {
    const within = Math.min(Math.max(width, NARROWEST), WIDEST);
    pane.style.width = `${within}px`;
    divider.ariaValueNow = String(within);
  };
  divider.ariaValueMin = String(NARROWEST);
  divider.ariaValueMax = String(WIDEST);
  divider.ariaValueNow = String(pane.offsetWidth);
  divider.onpointerdown = ({ pointerId }) => {
    divider.setPointerCapture(pointerId);
    divider.onpointermove = ({ clientX }) => setWidth(window.innerWidth - clientX);
  };
  divider.onpointerup = () => {
    divider.onpointermove = null;
  };
  divider.onkeydown = ({ key }) => {
    if (key === 'ArrowLeft') setWidth(pane.offsetWidth + STEP);
    if (key === 'ArrowRight') setWidth(pane.offsetWidth - STEP);
  };
}
