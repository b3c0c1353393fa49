import { LocaleService, LocaleType, ThemeService } from '@univerjs/core';
import type { Univer } from '@univerjs/core';
import { embeddedWords } from '../../locales/embedded-words';
import type { EmbeddedWords } from '../../locales/embedded-words';
import type { Locale } from '../../locales/locale';
import type { Engine } from '../calculation/calculation';
import { embedWorkbook } from '../embedded-workbook';
import type { EmbeddedWorkbook } from '../embedded-workbook';
import type { WorkbookData } from '../model/workbook-data';
import { showBar } from './bar';
import { byId } from './element';
import { Grid } from './grid/grid';
import { univerGrid } from './grid/univer-grid';
import { Messages } from './messages';
import { Pane } from './pane';
import { refusalSentence } from './refusal';
import { keepSettings, OFFICE_THEMES } from './settings';
import type { PageSettings, Theme } from './settings';
import { testingMenu } from './testing-menu';

/** The page: a workbook in the grid, the add-in's pane beside it, and the bar above. */
export class Workbench {
  private readonly univer: Univer;
  private readonly grid: Grid;
  private readonly pane = new Pane(byId<HTMLIFrameElement>('pane'));
  private readonly messages = new Messages(byId('messages'), () => this.words.close);
  private embedded: EmbeddedWorkbook | null = null;
  private fileName = '';
  private shows = false;

  constructor(
    private settings: PageSettings,
    private readonly engine: Engine,
  ) {
    this.univer = univerGrid(byId('grid'), settings.language, settings.theme !== 'light');
    this.grid = new Grid(this.univer, engine, {
      edited: () => void this.showSoon(),
      selected: () => undefined,
      refused: (error) => this.messages.say(refusalSentence(this.words, error), 'refused'),
    });
  }

  /** Opens a workbook in the grid, and the pane on it. */
  show(data: WorkbookData): void {
    const embedded = embedWorkbook(data, this.engine);
    this.embedded = embedded;
    embedded.connection.afterRequest = () => void this.showSoon();
    this.fileName = `${this.words.newFile}1.xlsx`;
    this.grid.open(embedded);
    this.showFrame();
    this.openPane();
  }

  private get words(): EmbeddedWords {
    return embeddedWords(this.settings.language);
  }

  private openPane(): void {
    if (!this.embedded) return;
    const { language, theme } = this.settings;
    const options = { displayLanguage: language, theme: OFFICE_THEMES[theme] };
    void this.pane.open(this.embedded, options).then(() => this.showSoon());
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
    showBar(byId('bar'), words, this.fileName, settings, testingMenu(words, this.embedded.connection), {
      open: () => undefined,
      save: () => undefined,
      saveFrozen: () => undefined,
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
  }
}
