import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publicCodeOf } from '../../src/domain/public-code.ts';
import { isOpen, type ServiceRequest } from '../../src/domain/request.ts';
import type { Config } from '../../src/server/config.ts';
import type { Database } from '../../src/server/database/database.ts';
import type { Dispatch } from '../../src/server/database/dispatches.ts';
import { openDatabase } from '../../src/server/database/open.ts';
import { makeReplyLink } from '../../src/server/reply-link/link.ts';
import { type AppServer, makeServer } from './app-server.ts';
import { type FoundBrowser, findBrowsers, openBrowser, type Page } from './browsers.ts';
import { checkAxe, checkWidth, LANGUAGES, PASSWORD, PHONE, SCREENS, setTheme, THEMES, WIDE } from './look.ts';
import { keepLanguage, openRequest, setLanguage, signIn, untilOffline } from './steps.ts';

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

const byIcon = (place: string, name: string) => `${place} button:has(use[href$="#${name}"])`;
const preview = async (page: Page) => {
  await page.waitFor('.answer');
  // What was begun for the picture before opens by itself.
  await rest(500);
  if (!(await page.evaluate('document.querySelector(".answer form") !== null')))
    await page.click(byIcon('.answer', 'answer'));
  await page.click('.is-ready button');
  await page.waitFor('.preview-letter');
  await page.evaluate(`(document.querySelector('.answer form').scrollIntoView(), true)`);
};
// A draft that leaves out the first rule, unless it is there from the picture before.
const tryRules = async (page: Page) => {
  await page.waitFor('section.card');
  if (await page.evaluate('document.querySelector("h2#rules-draft") === null')) {
    await page.click(byIcon('section[aria-label]', 'edit'));
    await page.click(byIcon('.form-box', 'close'));
  }
  await page.click(byIcon('section.card', 'question'));
  await page.waitFor('section.card p[role="status"] strong', { timeout: 30_000 });
};

const owed: View = { name: 'owed', path: '/owed', act: (page) => page.waitFor('.row-item') };

/** What each of them sees, and nobody before them. */
async function viewsOf(login: string, page: Page, address: string): Promise<(language: keyof typeof NOTE) => View[]> {
  const at = (...paths: string[]) => paths.map((path) => ({ name: path, path }));
  const parts = await linksOn(page, `${address}/more`, '/more/');
  if (login === 'yusuf') return () => at('/today', '/more', ...parts.filter((part) => !SCREENS.includes(part)));
  await openRequest(page, address, '');
  const request = { name: 'a request', path: await page.evaluate<string>('location.pathname') };
  if (login === 'grace') return seenByGrace(page, request);
  if (login === 'marisol')
    return () => [
      ...at('/today', '/requests', '/reviews', '/replies', '/replies/tree-pruned', '/overview?span=quarter'),
      ...at('/more', '/more/dispatches', '/rules'),
      owed,
      { name: 'rules tried', path: '/rules', act: tryRules },
      request,
    ];
  const letters = (await linksOn(page, `${address}/owed`, '/letter/')).slice(0, 1);
  const [contact = ''] = await linksOn(page, `${address}/contacts`, '/contacts/0');
  return (language) => [
    owed,
    ...at(
      ...new Set([
        ...SCREENS.filter((screen) => screen !== owed.path),
        ...parts,
        '/contacts/new',
        '/contacts/from-file',
        '/share',
        '/nowhere',
      ]),
    ),
    { name: 'a note', path: '/new', act: write(NOTE[language]) },
    { name: 'a need', path: '/new', act: addNeed(NOTE[language]) },
    { name: 'saved', path: '/new', act: save(NOTE[language]) },
    { name: 'somebody', path: contact },
    request,
    { name: 'a slip', path: request.path.replace('/requests', '/slip/request') },
    ...letters.map((path) => ({ name: 'a letter', path })),
    { name: 'a talk', path: '/today', act: open('a[href^="/encounters/"]') },
    { name: 'found', path: '/find', act: (page) => page.fill('.find input', 'a') },
  ];
}

// One of hers is split between two departments, as only a desk can.
async function seenByGrace(page: Page, request: View): Promise<(language: keyof typeof NOTE) => View[]> {
  const sheet = byIcon('.steps', 'department');
  await page.click(sheet);
  await page.fill('.form-box select', 'streets');
  await page.fill('.form-box textarea', 'Take up the paving around the roots');
  await page.click('.form-box button[type="submit"]');
  await page.waitFor('.badge', { text: 'part' });
  const { path } = request;
  return () => [
    owed,
    ...['/today', '/requests', path.replace('/requests', '/paper')].map((path) => ({ name: path, path })),
    { name: 'a request with a part', path },
    { name: 'another part', path, act: open(sheet) },
    { name: 'an answer', path, act: preview },
  ];
}

/** The pages for people without an account; and meanwhile two requests do not arrive. */
async function pagesForAll({ dataDir, address }: AppServer): Promise<View[]> {
  const database = await openDatabase({ databaseUrl: null, dataDir });
  try {
    const rows = await database.all<{ municipality: string; body: string }>(
      "select municipality, body from records where kind = 'request'",
    );
    const requests = rows.map(({ municipality, body }) => ({ municipality, ...(JSON.parse(body) as ServiceRequest) }));
    const answered = requests.find((request) => request.answer && request.status === 'done');
    const open = requests.filter((request) => request.deliveredAt !== null && isOpen(request));
    const waiting = open.find((request) => request.departmentId === 'green');
    if (!answered || !waiting) throw new Error('the demo town has no such request');
    const dispatch = { ...waiting, requestId: waiting.id };
    const link = await makeReplyLink(database, { baseUrl: address } as Config, dispatch as unknown as Dispatch);
    await letFail(database, waiting, 'email', 'unreachable');
    await letFail(database, open.findLast(({ id }) => id !== waiting.id) ?? waiting, 'webhook', 'refused');
    return [
      { name: 'any code', path: '/s' },
      { name: 'what came of it', path: `/s/${publicCodeOf(answered.id)}` },
      { name: 'the public map', path: '/map' },
      { name: 'a reply link', path: new URL(link).pathname },
    ];
  } finally {
    await database.close();
  }
}

async function letFail(database: Database, request: ServiceRequest, channel: string, failure: string): Promise<void> {
  const { municipality: _, ...undelivered } = { municipality: '', ...request, deliveredAt: null };
  await database.run("update records set body = $1 where kind = 'request' and id = $2", [
    JSON.stringify(undelivered),
    request.id,
  ]);
  await database.run(
    `update dispatches set state = 'waiting', channel = $1, failure = $2, attempts = 9, failing_since = $3, next_at = $4
      where request_id = $5`,
    [channel, failure, ago(30), ago(-2), request.id],
  );
}

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

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
  // Its town is built at the first start.
  await server.start();
  await server.stop();
  const forAll = await pagesForAll(server);
  await server.start();
  const shots: Shot[] = [];
  const problems: string[] = [];
  const openPage = (name: string) => openBrowser(found, join(profiles, name), { width: SIZE[0], height: SIZE[1] });
  const shoot = async (
    page: Page,
    who: string,
    viewsIn: (language: keyof typeof NOTE) => View[],
    [ofLanguages, ofThemes]: [readonly (keyof typeof NOTE)[], readonly string[]] = [languages, themes],
  ) => {
    for (const language of ofLanguages)
      for (const theme of ofThemes)
        for (const { name, path, act } of viewsIn(language)) {
          const where = `${name} of ${who} in ${language}, ${theme}`;
          const file = `${language}-${theme}-${shots.length}.png`;
          try {
            await setTheme(page, theme);
            await keepLanguage(page, language);
            await page.goto(server.address + path);
            await page.waitFor('h1');
            await act?.(page);
            await rest(300);
            await page.screenshot(join(folder, file));
            shots.push({ language, theme, name: `${name} (${who})`, file });
            await checkAxe(page, where);
            await checkWidth(page, where);
          } catch (error) {
            problems.push(`${where}: ${String((error as { actual?: string }).actual || error)}`);
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
    for (const language of languages)
      for (const theme of ['light', 'dark'] as const) {
        const size = { width: SIZE[0], height: SIZE[1] };
        const reader = await openBrowser(found, join(profiles, `${theme}-${language}`), {
          ...size,
          locale: language,
          colorScheme: theme,
        });
        await reader.page.goto(`${server.address}/s`);
        await shoot(reader.page, 'whoever asked', () => forAll, [[language], [theme]]);
        await reader.close();
      }
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
