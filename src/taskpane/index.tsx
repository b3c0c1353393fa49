import { createRoot } from 'react-dom/client';
import { createNavigation } from './navigation';
import { onRibbonCommands } from './office';
import { Pane } from './Pane';

const navigation = createNavigation();

void Office.onReady().then(() => {
  onRibbonCommands(navigation.go);
  const root = document.getElementById('pane');
  if (root) createRoot(root).render(<Pane navigation={navigation} />);
});
