import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import { Component, lazy, Suspense, useMemo, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { usePane } from '../pane-context';

/** Keeps a view that could not be loaded, or that broke, from taking the others with it. */
class ViewBoundary extends Component<{ readonly fallback: ReactNode; readonly children: ReactNode }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

/** A view that is loaded when first opened. */
export function ViewSlot({ load }: { readonly load: () => Promise<{ default: ComponentType }> }) {
  const { words } = usePane();
  const [attempt, setAttempt] = useState(0);
  const Loaded = useMemo(() => lazy(load), [load, attempt]);
  const failed = (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{words.frame.viewFailed}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setAttempt(attempt + 1)}>
          {words.frame.tryAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
  return (
    <ViewBoundary key={attempt} fallback={failed}>
      <Suspense fallback={<Text>{words.frame.loading}</Text>}>
        <Loaded />
      </Suspense>
    </ViewBoundary>
  );
}
