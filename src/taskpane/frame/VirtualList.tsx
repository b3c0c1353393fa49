import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

/** Lines drawn above and below those in sight: where the keyboard goes next is always there. */
const OVERSCAN = 8;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, position: 'relative' },
  line: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

/**
 * A list of any length of which only what is in sight is drawn; it scrolls with the view. Arrow keys go from line to line, and
 * a screen reader is told how many lines there are.
 */
export function VirtualList<T>({
  items,
  keyOf,
  label,
  estimatedHeight,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly label: string;
  /** In pixels, until a line has been drawn. */
  readonly estimatedHeight: (item: T) => number;
  readonly children: (item: T) => ReactNode;
}) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  const keyAt = (index: number): string => {
    const item = items[index];
    return item === undefined ? '' : keyOf(item);
  };
  const virtualizer = useVirtualizer<Element, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => scrollParentOf(list.current),
    estimateSize: (index) => {
      const item = items[index];
      return item === undefined ? 0 : estimatedHeight(item);
    },
    getItemKey: keyAt,
    overscan: OVERSCAN,
    useFlushSync: false,
    scrollMargin: top,
    // What has the focus stays, wherever the view is scrolled to.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (focused === null || focused >= items.length || inSight.includes(focused)) return inSight;
      return [...inSight, focused].sort((one, other) => one - other);
    },
  });

  // What stands above the list may have got another height.
  useLayoutEffect(() => {
    const scroll = scrollParentOf(list.current);
    if (!list.current || !scroll) return;
    const now =
      list.current.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop;
    if (Math.abs(now - top) >= 1) setTop(now);
  });

  function goTo(index: number): void {
    if (index < 0 || index >= items.length) return;
    setFocused(index);
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus(),
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    const line = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const index = Number(line?.getAttribute('data-index') ?? NaN);
    const wanted = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
    if (wanted === undefined || Number.isNaN(wanted)) return;
    event.preventDefault();
    goTo(wanted);
  }

  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={() => setFocused(null)}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.line}
            style={{ transform: `translateY(${start - top}px)` }}
            onFocus={() => setFocused(index)}
          >
            {children(item)}
          </li>
        );
      })}
    </ul>
  );
}

/** What an element is scrolled in. */
function scrollParentOf(element: Element | null): Element | null {
  for (let parent = element?.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}
