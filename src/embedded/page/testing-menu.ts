import type { EmbeddedWords } from '../../locales/embedded-words';
import type { Connection, Fault } from '../bridge/connection';
import { element } from './element';

const FAULTS = ['none', 'before', 'after-action', 'answer-lost', 'from'] as const;
type FaultChoice = (typeof FAULTS)[number];

/** For trying what happens when something goes wrong: switches for faults, and what the add-in has cost so far. */
export function testingMenu(words: EmbeddedWords, connection: Connection): HTMLElement {
  const { testing } = words;
  const kind = element(
    'select',
    {},
    ...FAULTS.map((one) => element('option', { value: one, textContent: testing.faults[one] })),
  );
  const count = (): HTMLInputElement => element('input', { type: 'number', min: '1', value: '1' });
  const [request, action] = [count(), count()];
  const blanks = element('input', { type: 'checkbox', checked: connection.blanksAsZero });
  const traffic = element('output');

  const setFault = (): void => {
    connection.setFault(...faultsOf(kind.value as FaultChoice, request.valueAsNumber, action.valueAsNumber));
    request.disabled = kind.value === 'none';
    action.disabled = kind.value !== 'after-action';
  };
  const showTraffic = (): void => {
    const { requests, bytes } = connection.traffic;
    traffic.textContent = testing.traffic(requests, Math.round(bytes / 1000));
  };
  for (const input of [kind, request, action]) input.onchange = setFault;
  blanks.onchange = () => {
    connection.blanksAsZero = blanks.checked;
  };
  setFault();

  const menu = element(
    'details',
    { className: 'menu' },
    element('summary', { textContent: testing.title }),
    element(
      'div',
      { className: 'panel' },
      element('label', {}, testing.fault, kind),
      element('label', {}, testing.request, request),
      element('label', {}, testing.action, action),
      element('label', { className: 'check' }, blanks, testing.blanksAsZero),
      element(
        'div',
        { className: 'traffic' },
        traffic,
        element('button', {
          type: 'button',
          textContent: testing.reset,
          onclick: () => {
            connection.resetTraffic();
            showTraffic();
          },
        }),
      ),
    ),
  );
  menu.ontoggle = showTraffic;
  menu.onkeydown = ({ key }) => {
    if (key === 'Escape') menu.open = false;
  };
  return menu;
}

function faultsOf(kind: FaultChoice, request: number, action: number): Fault[] {
  if (kind === 'none') return [];
  return [kind === 'after-action' ? { kind, request, action } : { kind, request }];
}
