import { workbookFiles } from '../../src/embedded/files/workbook-files';
import { startExcelize } from '../../src/embedded/node/start-excelize';
import { sampleWorkbook, withoutIds } from './sample-workbook';

const files = workbookFiles(startExcelize);

test('a workbook comes back as it was saved', async () => {
  const file = sampleWorkbook();
  const bytes = await files.saveXlsx(file);
  const { data, calculated } = await files.openFile('sample.xlsx', bytes);
  expect(withoutIds(data)).toEqual(withoutIds(file.data));
  expect(Object.values(calculated.sheets).map(({ spilled }) => spilled)).toEqual(
    file.data.sheets.map(({ id }) => file.calculated.sheets[id]?.spilled ?? {}),
  );
});
