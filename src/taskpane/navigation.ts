import type { PaneWords } from '../locales/pane-words';

export type ViewId = keyof PaneWords['views'];

export interface Place {
  readonly view: ViewId;
  /** How often somebody went somewhere: 0 until then. */
  readonly moves: number;
}

/** Which view is open. It exists before the pane is drawn, since a ribbon button may be what opens the pane. */
export interface Navigation {
  place(): Place;
  go(view: ViewId): void;
  subscribe(listener: () => void): () => void;
}

export function createNavigation(): Navigation {
  let place: Place = { view: 'home', moves: 0 };
  const listeners = new Set<() => void>();
  return {
    place: () => place,
    go(view) {
      place = { view, moves: place.moves + 1 };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
