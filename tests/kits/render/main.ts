/** Renders every kit's pages in a real browser and saves them, with what must be read from them, into `tests/pages`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { now } from '../data/complaints';

const here = dirname(fileURLToPath(import.meta.url));
const pages = process.env.TUSU_PAGES ?? join(here, '..', '..', 'pages');
const kits = ['antd', 'arco', 'semi', 'tdesign', 'fusion', 'element'];
const scenes = ['list', 'fixed', 'opened', 'spanned', 'virtual', 'case-page', 'drawer', 'cards', 'refunds'];
/** Scenes that are saved a second time with the kit's own words in English: the reading is the same. */
const inEnglish = ['list', 'fixed'];
const plainly = (text: string) => text.replace(/\s+/g, ' ');
const wanted = process.argv.slice(2);

async function save(page: Page, address: string, kit: string, scene: string, language: 'zh' | 'en') {
  const name = `${kit}-${scene}${language === 'en' ? '-kit-in-english' : ''}`;
  if (wanted.length > 0 && !wanted.some((part) => name.startsWith(part))) return;
  await page.goto(`${address}/?kit=${kit}&scene=${scene}&language=${language}`);
  await page.waitForFunction(() => window.drawn !== undefined);
  await page.waitForTimeout(700);
  const drawn = await page.evaluate(() => window.drawn);
  if (drawn === undefined || drawn === 'none') return;
  const shown = await page.evaluate(() => document.body.innerText);
  const html = await page.evaluate(() => window.freeze());
  if (process.env.TUSU_SHOTS) await page.screenshot({ path: join(process.env.TUSU_SHOTS, `${name}.png`) });
  await page.setContent(html);
  const kept = await page.evaluate(() => document.body.innerText);
  if (plainly(kept) !== plainly(shown))
    console.error(`${name}: the saved page does not show what was drawn\n${plainly(shown)}\n${plainly(kept)}`);
  const folder = join(pages, name);
  const file = join(folder, 'expected.json');
  mkdirSync(folder, { recursive: true });
  const { about, ...reading } = drawn;
  // A known failure is written by hand beside the page, and stays until its test says that it is none any more.
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { knownFailure?: string }) : {};
  const expected = {
    about,
    family: reading.state === 'nothing' ? 'nothing' : `${kit}-${scene}`,
    url: reading.url,
    now,
    language: 'zh-CN',
    state: reading.state,
    store: reading.store,
    cases: reading.cases,
    ...(language === 'en' && { sameAs: `${kit}-${scene}` }),
    ...(before.knownFailure !== undefined && { knownFailure: before.knownFailure }),
  };
  writeFileSync(join(folder, 'page.html'), html);
  writeFileSync(file, `${JSON.stringify(expected, null, 2)}\n`);
  console.log(`${name}: ${Math.round(html.length / 1024)} kB`);
}

const server = await createServer({
  configFile: false,
  root: join(here, '..', 'web'),
  logLevel: 'error',
  cacheDir: join(here, '..', 'dist', 'cache'),
  server: { port: 0 },
});
await server.listen();
const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
const browser = await chromium.launch({
  executablePath: process.env.TUSU_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(String(error)));
  await page.clock.setFixedTime(now);
  // Kits draw their ids by chance; the same page must come out the same each time.
  await page.addInitScript(`{
    let state = 1;
    Math.random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    crypto.getRandomValues = (array) => array.map(() => Math.floor(Math.random() * 256));
    crypto.randomUUID = () => '00000000-0000-4000-8000-' + String(Math.floor(Math.random() * 1e12)).padStart(12, '0');
  }`);
  for (const kit of kits) {
    for (const scene of scenes) {
      await save(page, address, kit, scene, 'zh');
      if (inEnglish.includes(scene)) await save(page, address, kit, scene, 'en');
    }
  }
} finally {
  await browser.close();
  await server.close();
}
