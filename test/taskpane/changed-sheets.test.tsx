/** What is looked at while cells change. */
import { act, renderHook, waitFor } from '@testing-library/react';
import { useChangedSheets } from '../../src/taskpane/job/use-changed-sheets';
import { startWorkbook } from '../excel/harness';
import { workbookOf } from './open-pane';

test('after a look that failed the next change is looked at', async () => {
  const { Excel } = startWorkbook(workbookOf([['1']]), 'en-US');
  let looks = 0;
  const { unmount } = renderHook(() =>
    useChangedSheets(() => (++looks === 1 ? Promise.reject(new Error('refused')) : Promise.resolve()), true),
  );
  const typeUntilLooked = (times: number): Promise<void> =>
    waitFor(async () => {
      await act(async () => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('People').getRange('A1').values = [[looks]];
          await context.sync();
        });
        await new Promise((resolve) => setTimeout(resolve, 400));
      });
      expect(looks).toBeGreaterThanOrEqual(times);
    });
  await typeUntilLooked(1);
  await typeUntilLooked(2);
  unmount();
});
