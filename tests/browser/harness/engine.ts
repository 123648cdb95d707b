import type { BrowserContext, Page } from 'playwright';

export type BrowserName = 'chromium' | 'firefox';

export interface BrowserOptions {
  /** Chromium, unless told otherwise. */
  browser?: BrowserName;
  /** Port of the stand-in backend on this machine, to which the platform's hosts lead. */
  port: number;
  /** Folder of the browser profile. */
  profile: string;
  /** Built extension to load, the browser's own by default; `false` for a browser without Tusu. */
  extension?: string | false;
  /** Firefox speaks English without a language pack. */
  language?: 'zh-CN' | 'en';
  colourScheme?: 'light' | 'dark';
  /** With a window that a person can use. */
  headed?: boolean;
  /** Time zone of the machine; deadlines are China's wherever the browser stands. */
  timeZone?: string;
  viewport?: { width: number; height: number };
  /** Pixels of the screen per pixel of the page, for sharper pictures. */
  scale?: number;
}

/** What has to be done otherwise in each browser. All the rest is Playwright's, and the same. */
export interface Engine {
  /** The built extension as it ships. */
  readonly extension: string;
  /** Starts the browser on a profile, with the extension in it. */
  launch(options: BrowserOptions & { extension: string | false }): Promise<BrowserContext>;
  /** The address of the extension's root, with its last slash, once its background has started. */
  originIn(context: BrowserContext): Promise<string>;
  /** Brings a tab to a page of the extension. */
  goTo(page: Page, address: string): Promise<void>;
  /** Closes a tab, whatever it shows. */
  closeTab(page: Page): Promise<void>;
  /** Stops the background as the browser does where it is idle; the next event starts it again. `own` shows a page of the extension. */
  stopBackground(own: Page): Promise<void>;
  /** Stops the background where that takes no time. */
  rest(own: Page): Promise<void>;
  /** The browser's first process, by the lock that it keeps in its profile. */
  processOf(profile: string): Promise<number>;
}

/** What is said to both browsers alike. */
export const contextOptions = ({
  language = 'zh-CN',
  colourScheme = 'light',
  headed,
  viewport,
  scale,
}: BrowserOptions) => ({
  locale: language === 'en' ? 'en-GB' : 'zh-CN',
  colorScheme: colourScheme,
  // Ctrl-C ends the command that opened the window, which closes it in its own time.
  ...(headed
    ? { viewport: null, handleSIGINT: false }
    : { viewport: viewport ?? { width: 1440, height: 900 }, deviceScaleFactor: scale ?? 1 }),
});

export const environment = ({ language = 'zh-CN', timeZone = 'Asia/Shanghai' }: BrowserOptions) => ({
  ...process.env,
  LANGUAGE: language === 'en' ? 'en_GB' : 'zh_CN',
  TZ: timeZone,
});
