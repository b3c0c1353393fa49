import { LocaleService, LocaleType, ThemeService } from '@univerjs/core';
import type { Univer } from '@univerjs/core';
import { embeddedWords } from '../../locales/embedded-words';
import type { EmbeddedWords } from '../../locales/embedded-words';
import type { Locale } from '../../locales/locale';
import type { Engine } from '../calculation/calculated';
import { embedWorkbook } from '../embedded-workbook';
import type { EmbeddedWorkbook } from '../embedded-workbook';
import { FileError } from '../files/file-error';
import { freezeToValues } from '../files/freeze-to-values';
import { startExcelize } from '../files/page-excelize';
import type { WorkbookFile } from '../files/workbook-file';
import { workbookFiles } from '../files/workbook-files';
import { contents } from '../model/contents';
import { showBar } from './bar';
import { byId } from './element';
import { acceptDroppedFiles, chooseFile, download } from './file-transfer';
import { Grid } from './grid/grid';
import { univerGrid } from './grid/univer-grid';
import { Messages } from './messages';
import { Pane } from './pane';
import { adjustPaneWidth } from './pane-width';
import { refusalSentence } from './refusal';
import { keepSettings, OFFICE_THEMES } from './settings';
import type { PageSettings, Theme } from './settings';
import { testingMenu } from './testing-menu';

/** Where our own server has the package's WebAssembly. */
const EXCELIZE = 'excelize/excelize.wasm.gz';

/** The page: a workbook in the grid, the add-in's pane beside it, and the bar above. */
export class Workbench {
  private readonly univer: Univer;
  private readonly grid: Grid;
  private readonly pane = new Pane(byId<HTMLIFrameElement>('pane'));
  private readonly messages = new Messages(byId('messages'), () => this.words.close);
  private readonly files = workbookFiles(() => startExcelize(EXCELIZE));
  private embedded: EmbeddedWorkbook | null = null;
  private file: WorkbookFile | null = null;
  private fileName = '';
  /** What the workbook held when it was opened or last saved. */
  private saved = '';
  private shows = false;

  constructor(
    private settings: PageSettings,
    private readonly engine: Engine,
  ) {
    this.univer = univerGrid(byId('grid'), settings.language, settings.theme !== 'light');
    this.grid = new Grid(this.univer, engine, {
      edited: () => void this.showSoon(),
      selected: () => void this.embedded?.events.raise(false),
      choicesLabel: () => this.words.choices,
      refused: (error) => this.messages.say(refusalSentence(this.words, error), 'refused'),
    });
    acceptDroppedFiles(byId('drop'), (file) => void this.open(file));
    adjustPaneWidth(byId('divider'), byId('pane'));
  }

  /** Shows a workbook in the grid, and opens the pane on it. @param name its file's; a new workbook has none yet */
  show(file: WorkbookFile, name: string | null = null): void {
    const embedded = embedWorkbook(file.data, this.engine);
    embedded.connection.afterRequest = () => void this.showSoon();
    Object.assign(this, { file, embedded });
    this.fileName = name ?? `${this.words.newFile}1.xlsx`;
    this.saved = contents(file.data);
    this.grid.open(embedded);
    this.showFrame();
    this.openPane();
  }

  private async open(file: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const opened = await this.files.openFile(file.name, bytes);
      if (!(await this.mayClose())) return;
      this.show(opened, file.name);
      this.messages.say(this.words.opened(file.name));
    } catch (error) {
      this.fileRefused(error);
    }
  }

  /** Whether the workbook can make place for another: nothing of it is lost, or nobody minds. */
  private mayClose(): Promise<boolean> {
    if (!this.file || contents(this.file.data) === this.saved) return Promise.resolve(true);
    const { question, yes, no } = this.words.unsaved;
    return this.messages.ask(question(this.fileName), yes, no);
  }

  /** @param prepare what becomes of the workbook before it is written @param suffix of the file's name */
  private async save(prepare = (file: WorkbookFile): WorkbookFile => file, suffix = ''): Promise<void> {
    const { file, embedded } = this;
    if (!file || !embedded) return;
    try {
      await embedded.calculation.calculate();
      const saved = contents(file.data);
      const bytes = await this.files.saveXlsx(prepare({ ...file, calculated: embedded.calculation.results }));
      const name = `${this.fileName.replace(/\.[^.]*$/, '')}${suffix}.xlsx`;
      download(name, new Uint8Array(bytes));
      // A copy of values keeps no formula: with it alone they would be lost.
      if (prepare !== freezeToValues) this.saved = saved;
      this.messages.say(this.words.saved(name));
    } catch (error) {
      this.fileRefused(error);
    }
  }

  private fileRefused(error: unknown): void {
    const sentence =
      error instanceof FileError
        ? this.words.files[error.code]
        : this.words.refusals.other((error as Error).message);
    this.messages.say(sentence, 'refused');
  }

  private get words(): EmbeddedWords {
    return embeddedWords(this.settings.language);
  }

  private openPane(): void {
    if (!this.embedded) return;
    const { language, theme } = this.settings;
    const options = { displayLanguage: language, theme: OFFICE_THEMES[theme] };
    const show = (): void => void this.showSoon();
    void this.pane.open(this.embedded, options, show).then(show);
  }

  /** Everything around the grid, in the language and the colours chosen. */
  private showFrame(): void {
    if (!this.embedded) return;
    const { words, settings } = this;
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.theme = settings.theme;
    document.title = `${this.fileName} – Meritsheet`;
    byId('grid').ariaLabel = words.grid;
    byId<HTMLIFrameElement>('pane').title = words.pane;
    byId('divider').ariaLabel = words.paneWidth;
    byId('drop').textContent = words.dropHere;
    showBar(byId('bar'), words, this.fileName, settings, testingMenu(words, this.embedded.connection), {
      open: () => chooseFile((file) => void this.open(file)),
      save: () => void this.save(),
      saveFrozen: () => void this.save(freezeToValues, words.frozenSuffix),
      runAction: (id) => this.pane.runAction(id),
      setLanguage: (language) => this.change({ language }),
      setTheme: (theme) => this.change({ theme }),
    });
  }

  private change(change: { language?: Locale; theme?: Theme }): void {
    this.settings = { ...this.settings, ...change };
    keepSettings(this.settings);
    const injector = this.univer.__getInjector();
    injector
      .get(LocaleService)
      .setLocale(this.settings.language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US);
    injector.get(ThemeService).setDarkMode(this.settings.theme !== 'light');
    this.showFrame();
    this.openPane();
  }

  /** Calculates and shows the workbook once what is going on is through, however many changes there were. */
  private async showSoon(): Promise<void> {
    if (this.shows) return;
    this.shows = true;
    await new Promise(requestAnimationFrame);
    this.shows = false;
    await this.embedded?.calculation.calculate();
    this.grid.refresh();
    await this.embedded?.events.raise(false);
  }
}
