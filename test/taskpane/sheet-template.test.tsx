/** The template of review sheets: designed with the keyboard, shown, saved in the workbook. */
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { readPolicy } from '../../src/cycle/policy';
import { reviewTemplateWords } from '../../src/locales/review-template-words';
import { paneWords } from '../../src/locales/pane-words';
import { readWorkbook } from '../../src/excel/read-cycle';
import { LIST, onView, openPane, workbookOf } from './open-pane';

jest.setTimeout(120_000);

test('sections are moved and left out by the keyboard, the picture follows, and it is saved', async () => {
  const words = paneWords('zh-CN');
  const view = reviewTemplateWords('zh-CN');
  const { user } = openPane({ data: workbookOf(LIST), language: 'zh-CN' });
  await user.click(await screen.findByRole('button', { name: words.home.sample }));
  await screen.findByText(new RegExp(words.setUp.sampleDone), { selector: '.fui-MessageBarBody' });
  await user.click(screen.getByRole('button', { name: words.views.reviewSheets.tab }));
  await onView(words.views.reviewSheets.title);
  await user.click(await screen.findByRole('button', { name: view.open }));

  const picture = await screen.findByRole('img');
  const [first, second] = [view.sections.targets, view.sections.kpis];
  const heading = (text: string): HTMLElement | null => within(picture).queryByText(text);
  expect(heading('本周期面谈记录')).not.toBeNull();
  await user.click(screen.getByRole('checkbox', { name: view.sections.talks }));
  expect(heading('本周期面谈记录')).toBeNull();

  // The button keeps the focus while its section moves.
  const up = screen.getByRole('button', { name: view.up(second) });
  up.focus();
  await user.keyboard('{Enter}');
  expect(up).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent(view.moved(second, 1, 13));
  await user.keyboard('{Enter}');
  const order = (): string[] =>
    screen.getAllByRole('checkbox').map((box) => box.parentElement?.textContent ?? '');
  expect(order()[1]).toContain(first);

  await user.type(screen.getByRole('textbox', { name: view.company }), '示例公司');
  await user.click(screen.getByRole('button', { name: view.addField }));
  const label = screen.getByRole('textbox', { name: view.ownField(1) });
  await user.clear(label);
  await user.type(label, '调动意愿');
  await user.selectOptions(screen.getByRole('combobox', { name: view.spareKpis }), '2');
  expect(heading('示例公司')).not.toBeNull();
  expect(heading('调动意愿')).not.toBeNull();
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  await user.click(screen.getByRole('button', { name: view.preview }));
  expect(await screen.findByText(view.willSave(1))).toBeVisible();
  await user.click(screen.getByRole('button', { name: view.save }));
  await screen.findByText(new RegExp(view.done), { selector: '.fui-MessageBarBody' });
  const { tables } = await act(() => readWorkbook());
  const { reviewTemplate } = readPolicy(tables.MeritPolicy?.records ?? []).policy;
  expect(reviewTemplate).toMatchObject({
    version: 1,
    company: '示例公司',
    ownFields: [{ label: '调动意愿' }],
    spareKpis: 2,
  });
  expect(reviewTemplate?.sections.slice(0, 2).map(({ section }) => section)).toEqual(['kpis', 'targets']);
});
