import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { paneWords } from '../../src/locales/pane-words';
import { VIEWS } from '../../src/taskpane/views';
import { LIST, onView, openPane, workbookOf } from './open-pane';

// axe looks at everything on the page, fourteen times.
jest.setTimeout(180_000);

beforeEach(() => localStorage.clear());

/** What axe finds; contrast and sizes need a real browser and are looked at there. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const settled = (): Promise<void> => waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());

// The markup is the same in both languages; each stage is looked at in one of them.
test.each([
  ['before', 'en-US'],
  ['after', 'zh-CN'],
] as const)('axe finds nothing in any view %s setting up, in %s', async (when, language) => {
  const words = paneWords(language);
  const { user } = openPane({ data: workbookOf(LIST), language });
  if (when === 'after') {
    await user.click(await screen.findByRole('button', { name: words.home.sample }));
    await screen.findByText(new RegExp(words.setUp.sampleDone), { selector: '.fui-MessageBarBody' });
  }
  await user.click(screen.getByRole('button', { name: words.frame.settings }));
  for (const { id } of VIEWS) {
    await user.click(screen.getByRole('button', { name: words.views[id].tab }));
    await onView(words.views[id].title);
    await settled();
    expect(await faults()).toEqual([]);
  }
});
