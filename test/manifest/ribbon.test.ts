import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeGlobals } from '../../src/embedded/office-globals';
import { onRibbonCommands } from '../../src/taskpane/office';

test('every button of the manifest opens a view of its own in the pane, and every command has a button', async () => {
  const manifest = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
  const buttons = [...manifest.matchAll(/<FunctionName>([^<]+)</g)].map(([, name]) => name ?? '');
  const { Office } = officeGlobals({ displayLanguage: 'en-US' });
  const commands = new Map<string, (event: { completed(): void }) => void>();
  Object.assign(globalThis, {
    Office: { ...Office, actions: { associate: commands.set.bind(commands) } },
  });
  const opened: string[] = [];
  onRibbonCommands((view) => opened.push(view));

  expect([...commands.keys()].sort()).toEqual([...buttons].sort());
  for (const button of buttons) {
    // Excel shows a spinning button until the command says that it is done.
    await new Promise<void>((completed) => commands.get(button)?.({ completed }));
  }
  expect(new Set(opened).size).toBe(buttons.length);
});
