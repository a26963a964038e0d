import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeServer } from './app-server.ts';
import { type FoundBrowser, findBrowsers, openBrowser, type Page } from './browsers.ts';
import { checkAxe, checkWidth, LANGUAGES, PASSWORD, PHONE, SCREENS, setTheme, THEMES, WIDE } from './look.ts';
import { openRequest, setLanguage, signIn, untilOffline } from './steps.ts';

/**
 * `npm run screens [folder] [language…] [--wide]`: a picture of every screen of the demo town, in every language and theme, on a phone, and
 * one sheet of them all for each language; wide, at a desk and in the light theme alone. On each axe finds nothing, and nothing runs off
 * the side. Needs a built app.
 */
const isWide = process.argv.includes('--wide');
const [folder = join(tmpdir(), 'plein-air-screens'), ...asked] = process.argv
  .slice(2)
  .filter((one) => one !== '--wide');
const SIZE = isWide ? WIDE : PHONE;
const themes = isWide ? THEMES.slice(0, 1) : THEMES;

/** One picture to take. */
interface View {
  name: string;
  path: string;
  /** What is done there first. */
  act?(page: Page): Promise<void>;
}

interface Shot {
  language: string;
  theme: string;
  name: string;
  file: string;
}

const NOTE = {
  en: 'The street light in front of number 8 has been out for a week.',
  fr: 'Le lampadaire devant le numéro 8 est en panne depuis une semaine.',
  nl: 'De straatlantaarn voor nummer 8 is al een week kapot.',
  pl: 'Latarnia przed numerem 8 nie świeci od tygodnia.',
};

const write = (note: string) => (page: Page) => page.fill('form.capture textarea', note);
const addNeed = (note: string) => async (page: Page) => {
  await write(note)(page);
  // The one that stands alone stands last when the suggestions are there.
  await page.waitFor('.is-from-note button:nth-child(2)');
  await page.click('.is-from-note button');
  await page.waitFor('.whither');
};
const save = (note: string) => async (page: Page) => {
  await addNeed(note)(page);
  await page.click('.save-bar button');
  await page.waitFor('.after-saving');
};
const open = (selector: string) => async (page: Page) => {
  await page.click(selector);
  await rest(400);
};

/** What each of them sees, and nobody before them. */
async function viewsOf(login: string, page: Page, address: string): Promise<(language: keyof typeof NOTE) => View[]> {
  const at = (...paths: string[]) => paths.map((path) => ({ name: path, path }));
  const parts = await linksOn(page, `${address}/more`, '/more/');
  if (login === 'yusuf') return () => at('/today', '/more', ...parts.filter((part) => !SCREENS.includes(part)));
  await openRequest(page, address, '');
  const request = { name: 'a request', path: await page.evaluate<string>('location.pathname') };
  if (login === 'grace') return () => [...at('/today', '/requests'), request];
  if (login === 'marisol') return () => [...at('/today', '/requests', '/reviews'), request];
  const [contact = ''] = await linksOn(page, `${address}/contacts`, '/contacts/0');
  return (language) => [
    ...at(...new Set([...SCREENS, ...parts, '/contacts/new', '/contacts/from-file', '/share', '/nowhere'])),
    { name: 'a note', path: '/new', act: write(NOTE[language]) },
    { name: 'a need', path: '/new', act: addNeed(NOTE[language]) },
    { name: 'saved', path: '/new', act: save(NOTE[language]) },
    { name: 'somebody', path: contact },
    request,
    { name: 'a talk', path: '/today', act: open('a[href^="/encounters/"]') },
    { name: 'found', path: '/find', act: (page) => page.fill('.find input', 'a') },
  ];
}

const PIN = '482913';

async function switchOnLock(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/more/lock`);
  await page.fill('input[name="new-pin"]', PIN);
  await page.fill('input[name="pin-again"]', PIN);
  await page.click('button:has-text("Switch the lock on")');
  await page.waitFor('button:has-text("Lock now")', { timeout: 20_000 });
}

async function beginPractice(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/practice`);
  await setLanguage(page, 'en');
  await page.click('button:has-text("Start practising")');
  await page.waitFor('.practice-band');
}

async function linksOn(page: Page, url: string, beginning: string): Promise<string[]> {
  await page.goto(url);
  await page.waitFor(`main a[href^="${beginning}"]`);
  return page.evaluate(
    `[...document.querySelectorAll('main a[href^="${beginning}"]')].map((link) => link.getAttribute('href'))`,
  );
}

const rest = (time: number) => new Promise((go) => setTimeout(go, time));

async function takeAll(found: FoundBrowser, languages: readonly (keyof typeof NOTE)[]): Promise<string[]> {
  const profiles = mkdtempSync(join(tmpdir(), 'plein-air-screens-of-'));
  const server = await makeServer('demo');
  await server.start();
  const shots: Shot[] = [];
  const problems: string[] = [];
  const openPage = (name: string) => openBrowser(found, join(profiles, name), { width: SIZE[0], height: SIZE[1] });
  const shoot = async (page: Page, who: string, viewsIn: (language: keyof typeof NOTE) => View[]) => {
    for (const language of languages)
      for (const theme of themes)
        for (const { name, path, act } of viewsIn(language)) {
          const where = `${name} of ${who} in ${language}, ${theme}`;
          const file = `${language}-${theme}-${shots.length}.png`;
          try {
            await setTheme(page, theme);
            await page.evaluate(`(localStorage.setItem('plein-air-language', '${language}'), true)`);
            await page.goto(server.address + path);
            await page.waitFor('h1');
            await act?.(page);
            await rest(300);
            await page.screenshot(join(folder, file));
            shots.push({ language, theme, name: `${name} (${who})`, file });
            await checkAxe(page, where);
            await checkWidth(page, where);
          } catch (error) {
            problems.push(`${where}: ${String(error)}`);
          }
        }
  };
  try {
    for (const login of ['amina', 'grace', 'marisol', 'yusuf']) {
      const { page, close } = await openPage(login);
      await signIn(page, server.address, login, PASSWORD);
      await untilOffline(page);
      await shoot(page, login, await viewsOf(login, page, server.address));
      await close();
    }
    const locked = await openPage('locked');
    await signIn(locked.page, server.address, 'amina', PASSWORD);
    await switchOnLock(locked.page, server.address);
    await shoot(locked.page, 'whoever locked', () => [
      { name: 'locked', path: '/today' },
      { name: 'forgotten', path: '/today', act: open('main button[aria-expanded="false"]') },
    ]);
    await locked.close();
    const { page, close } = await openPage('nobody');
    await page.goto(`${server.address}/sign-in`);
    await setLanguage(page, 'en');
    await shoot(page, 'nobody', () => [
      { name: '/sign-in', path: '/sign-in' },
      { name: '/join', path: '/join' },
      { name: '/practice', path: '/practice' },
    ]);
    await beginPractice(page, server.address);
    await shoot(page, 'whoever practises', () =>
      ['/today', '/requests', '/contacts', '/new'].map((path) => ({ name: path, path })),
    );
    for (const language of languages) await makeSheet(page, language, shots);
    await close();
  } finally {
    await server.end();
    rmSync(profiles, { recursive: true, force: true });
  }
  return problems;
}

const COLUMNS = isWide ? 4 : 10;
const [WIDTH, HEIGHT] = [SIZE[0] / 2, SIZE[1] / 2];
const GAP = 10;
const CAPTION = 22;

/** Lays the pictures of one language out on one sheet, drawn by the browser that took them. */
async function makeSheet(page: Page, language: string, shots: Shot[]): Promise<void> {
  const rows = themes.map((theme) => shots.filter((shot) => shot.language === language && shot.theme === theme));
  const figures = rows.map(
    (row) =>
      `<section>${row.map(({ name, file }) => `<figure><img src="${file}"><figcaption>${name}</figcaption></figure>`).join('')}</section>`,
  );
  const file = join(folder, `sheet-${language}.html`);
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>
      body { margin: ${GAP}px; background: #888; font: 13px/${CAPTION}px sans-serif }
      section { display: grid; grid-template-columns: repeat(${COLUMNS}, ${WIDTH}px); gap: ${GAP}px; margin-block-end: ${GAP}px }
      figure { margin: 0 } img { display: block; width: ${WIDTH}px; height: ${HEIGHT}px }
      figcaption { height: ${CAPTION}px; overflow: hidden }
    </style>${figures.join('')}`,
  );
  const lines = rows.reduce((sum, row) => sum + Math.ceil(row.length / COLUMNS), 0);
  await page.setViewport(COLUMNS * (WIDTH + GAP) + GAP, lines * (HEIGHT + CAPTION + GAP) + 2 * GAP);
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.screenshot(join(folder, `sheet-${language}.png`));
  console.log(join(folder, `sheet-${language}.png`));
}

const { found } = await findBrowsers();
const chromium = found.find(({ name }) => name === 'chromium');
if (!chromium) throw new Error('there is no Chromium');
mkdirSync(folder, { recursive: true });
const problems = await takeAll(
  chromium,
  LANGUAGES.filter((language) => asked.length === 0 || asked.includes(language)),
);
console.log(problems.length === 0 ? 'Nothing found wrong.' : problems.join('\n'));
process.exit(problems.length === 0 ? 0 : 1);
