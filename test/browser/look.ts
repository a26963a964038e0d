import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { publicCodeOf } from '../../src/domain/public-code.ts';
import { makeServer } from './app-server.ts';
import { type Browser, type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { keepLanguage, openRequest, setLanguage, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where the README's pictures go; elsewhere unless asked for, so that a test leaves the tree as it was. */
const PICTURES = process.env.PICTURES ?? join(tmpdir(), 'plein-air-pictures');
export const PASSWORD = 'wendelmere-demo';
export const THEMES = ['light', 'dark', 'sun'] as const;
export const LANGUAGES = ['en', 'fr', 'nl', 'pl'] as const;
export const SCREENS = [
  '/today',
  '/requests',
  '/new',
  '/owed',
  '/contacts',
  '/more',
  '/more/account',
  '/more/phone',
  '/more/lock',
  '/more/maps',
  '/more/outbox',
  '/more/sessions',
  '/more/about',
];
export const PHONE = [390, 844] as const;
export const WIDE = [1280, 800] as const;
const SMALL = [320, 640] as const;

/** How a screen is looked at. */
interface Sight {
  theme: (typeof THEMES)[number];
  language: (typeof LANGUAGES)[number];
  size: readonly [number, number];
}

/** What a small phone shows of a screen. */
interface Narrow {
  screen: string;
  language: string;
  /** How many pixels run off the side. */
  over: number;
}

/**
 * Every screen of the demo town in each theme, each language, on a phone and wide: axe finds nothing, nothing runs off the side. In each
 * of their pairs too where it is the whole.
 */
export async function look(found: FoundBrowser, trial: Trial, isWhole: boolean): Promise<void> {
  console.log('\nthe look, in chromium');
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-look-'));
  const server = await makeServer('demo');
  const open = (name: string): Promise<Browser> =>
    openBrowser(found, join(folder, name), { width: 390, height: 844, locale: 'en-GB' });
  const browsers: Browser[] = [];
  try {
    await server.start();
    const officer = await open('officer');
    browsers.push(officer);
    await trial('the demo town opens, and its officer signs in', async () => {
      await signIn(officer.page, server.address, 'amina', PASSWORD);
      await untilOffline(officer.page);
    });
    const narrow: Narrow[] = [];
    await trial('every screen of an officer passes axe in every theme, on a phone and on a desk', async () => {
      narrow.push(...(await checkAll(officer.page, server.address, SCREENS, isWhole)));
    });
    await trial('every screen speaks four languages, and nothing runs off the side at 320 pixels', async () => {
      for (const screen of SCREENS) {
        const spoken = narrow.filter((one) => one.screen === screen).map(({ language }) => language);
        assert.equal(new Set(spoken), new Set(LANGUAGES), screen);
      }
      const over = narrow.filter(({ over }) => over > 0);
      assert.is(over.length, 0, over.map((one) => Object.values(one).join(' ')).join('; '));
    });
    await trial('nothing that comes late moves a button from under a thumb', async () => {
      await officer.page.setViewport(PHONE[0], 2600);
      await openRequest(officer.page, server.address, '');
      const path = await officer.page.evaluate<string>('location.pathname');
      for (const screen of [path, path.replace('/requests', '/slip/request'), '/owed']) {
        await officer.page.goto(server.address + screen);
        assert.equal(await officer.page.evaluate(MOVED), [], screen);
      }
    });
    await trial('the pictures of the README are taken', async () => {
      await officer.page.setViewport(...PHONE);
      await takePicture(officer.page, server.address, '/today', 'today-phone');
      await writeEncounter(officer.page, server.address);
      await officer.page.screenshot(join(PICTURES, 'encounter-phone.png'));
      await openRequest(officer.page, server.address, '');
      await officer.page.screenshot(join(PICTURES, 'request-phone.png'));
      await officer.page.goto(`${server.address}/owed`);
      await officer.page.waitFor('.row-item .mark.is-done');
      const done = await officer.page.evaluate<string>(
        `document.querySelector('.row-item:has(.mark.is-done) a').getAttribute('href')`,
      );
      await officer.page.screenshot(join(PICTURES, 'owed-phone.png'));
      const code = publicCodeOf(done.slice(done.lastIndexOf('/') + 1));
      await takePicture(officer.page, server.address, `/s/${code}?lang=en`, 'story-phone');
      await checkAxe(officer.page, 'the page for whoever asked');
    });
    const maintainer = await open('maintainer');
    browsers.push(maintainer);
    await trial('every screen of a maintainer passes axe', async () => {
      await signIn(maintainer.page, server.address, 'grace', PASSWORD);
      await checkAll(maintainer.page, server.address, ['/today', '/requests', '/more'], isWhole);
      await maintainer.page.setViewport(...WIDE);
      await openRequest(maintainer.page, server.address, '');
      await checkAxe(maintainer.page, 'one request');
      await maintainer.page.screenshot(join(PICTURES, 'desk-wide.png'));
    });
    const coordinator = await open('coordinator');
    browsers.push(coordinator);
    await trial('the overview of a coordinator passes axe', async () => {
      await signIn(coordinator.page, server.address, 'marisol', PASSWORD);
      await coordinator.page.goto(`${server.address}/overview?span=quarter`);
      await coordinator.page.waitFor('.bars');
      await checkAll(coordinator.page, server.address, ['/overview?span=quarter'], isWhole);
    });
    await trial('nothing broke while looking', async () => {
      assert.equal(
        browsers.flatMap(({ complaints }) => complaints),
        [],
      );
    });
  } finally {
    for (const browser of browsers) await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

// What was on the screen and has been pushed along since the page was loaded, with its buttons, by something that came later
// (W3C, Layout Instability API). Neither the head, which has none before it is whole, nor what goes beyond the edge.
const MOVED = `new Promise((tell) => {
  const moved = [];
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries())
      for (const { node, previousRect, currentRect } of sources) {
        const element = node?.nodeType === 1 ? node : node?.parentElement;
        const isPressed = element?.closest('a, button') ?? element?.querySelector('a, button');
        if (isPressed && element.closest('main') && !element.closest('.screen-head') && previousRect.height > 0 && currentRect.height > 0)
          moved.push(element.outerHTML.slice(0, 200));
      }
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => tell(moved), 2500);
})`;

async function checkAll(page: Page, address: string, screens: string[], isWhole: boolean): Promise<Narrow[]> {
  const narrow: Narrow[] = [];
  for (const [nth, screen] of screens.entries()) {
    for (const { theme, language, size } of isWhole ? ALL_SIGHTS : sightsOf(nth)) {
      const where = `${screen} in ${language}, ${theme}, ${size[0]} wide`;
      await setTheme(page, theme);
      await keepLanguage(page, language);
      await page.setViewport(...size);
      await page.goto(address + screen);
      await page.waitFor('h1');
      await checkAxe(page, where);
      await checkWidth(page, where);
      await page.setViewport(...SMALL);
      narrow.push({
        screen,
        language: await page.evaluate<string>('document.documentElement.lang'),
        over: await widthOver(page),
      });
    }
  }
  await setTheme(page, 'light');
  await setLanguage(page, 'en');
  return narrow;
}

const ALL_SIGHTS: Sight[] = THEMES.flatMap((theme) =>
  LANGUAGES.flatMap((language) => [PHONE, WIDE].map((size) => ({ theme, language, size }))),
);

/** Each language, each theme and both sizes for every screen; their pairs come up from one screen to the next. */
const sightsOf = (nth: number): Sight[] =>
  LANGUAGES.map((language, turn) => ({
    language,
    theme: THEMES[(nth + turn) % THEMES.length] ?? 'light',
    size: (nth + turn) % 2 === 0 ? PHONE : WIDE,
  }));

export async function checkAxe(page: Page, where: string): Promise<void> {
  // Evaluated, not added as a script: the Content-Security-Policy forbids that, as it should.
  await page.evaluate(`(() => { ${AXE}; return true; })()`);
  const found = await page.evaluate<string[]>(`(async () => {
    const told = ({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target, failureSummary }) => target.join(' ') + ' ' + failureSummary).join('; ');
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
    // What happens to lie half under the bar below is measured where a thumb would bring it.
    const isSmall = async ({ target }) => {
      document.querySelector(target[0]).scrollIntoView({ block: 'center' });
      return (await axe.run({ include: [target] }, { runOnly: ['target-size'] })).violations.length > 0;
    };
    const left = [];
    for (const violation of violations) {
      if (violation.id !== 'target-size') left.push(violation);
      else for (const node of violation.nodes) if (await isSmall(node)) left.push({ id: violation.id, nodes: [node] });
    }
    return left.map(told);
  })()`);
  assert.is(found.join('\n'), '', where);
}

export async function checkWidth(page: Page, where: string): Promise<void> {
  const over = await widthOver(page);
  assert.ok(over <= 0, `${where}: ${over} pixels run off the side`);
}

// Once the page has come to rest: it has just been given another width.
const widthOver = (page: Page) =>
  page.evaluate<number>(`new Promise((tell) => {
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const end = Date.now() + 1500;
    const look = () => (over() <= 0 || Date.now() > end ? tell(over()) : setTimeout(look, 50));
    look();
  })`);

export const setTheme = (page: Page, theme: string) =>
  page.evaluate(`(localStorage.setItem('plein-air-theme', '${theme}'), true)`);
async function takePicture(page: Page, address: string, path: string, name: string): Promise<void> {
  await page.goto(address + path);
  await page.waitFor('h1');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.screenshot(join(PICTURES, `${name}.png`));
}

async function writeEncounter(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/new`);
  await page.fill(
    'form.capture textarea',
    'Mrs de Boer, at her door. The street light in front of number 8 has been out for a week.',
  );
  await page.click('.add.is-from-note button');
  await page.evaluate(`(document.querySelector('.whither')?.scrollIntoView({ block: 'center' }), true)`);
  await new Promise((resolve) => setTimeout(resolve, 500));
}
