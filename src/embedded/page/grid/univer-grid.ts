import { LocaleType, mergeLocales, Univer } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiEnglish from '@univerjs/docs-ui/locale/en-US';
import docsUiChinese from '@univerjs/docs-ui/locale/zh-CN';
import designEnglish from '@univerjs/design/locale/en-US';
import designChinese from '@univerjs/design/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsEnglish from '@univerjs/sheets/locale/en-US';
import sheetsChinese from '@univerjs/sheets/locale/zh-CN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formulaEnglish from '@univerjs/sheets-formula/locale/en-US';
import formulaChinese from '@univerjs/sheets-formula/locale/zh-CN';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEnglish from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiChinese from '@univerjs/sheets-formula-ui/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEnglish from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiChinese from '@univerjs/sheets-ui/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEnglish from '@univerjs/ui/locale/en-US';
import uiChinese from '@univerjs/ui/locale/zh-CN';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import { LightCellsPlugin } from './light-cells';

export type GridLanguage = 'en-US' | 'zh-CN';

const LOCALES: Readonly<Record<GridLanguage, LocaleType>> = {
  'en-US': LocaleType.EN_US,
  'zh-CN': LocaleType.ZH_CN,
};

/**
 * Univer with its user interface, as a grid that shows and edits. It calculates nothing: the workbook's own calculation
 * does, and hands it the values.
 */
export function univerGrid(container: HTMLElement, language: GridLanguage, dark: boolean): Univer {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        designEnglish,
        uiEnglish,
        docsUiEnglish,
        sheetsEnglish,
        sheetsUiEnglish,
        formulaEnglish,
        formulaUiEnglish,
      ),
      [LocaleType.ZH_CN]: mergeLocales(
        designChinese,
        uiChinese,
        docsUiChinese,
        sheetsChinese,
        sheetsUiChinese,
        formulaChinese,
        formulaUiChinese,
      ),
    },
    darkMode: dark,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(LightCellsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, headerMenu: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: { menus: false },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  return univer;
}
