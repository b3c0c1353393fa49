import { createRoot } from 'react-dom/client';

const root = document.getElementById('pane');
if (root) void Office.onReady().then(() => createRoot(root).render(<h1>Meritsheet</h1>));
