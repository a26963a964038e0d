import { homedir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page as PlaywrightPage } from 'playwright-core';
import type { Browser, BrowserOptions, FoundBrowser, MissingBrowser } from './browsers.ts';
import { leash } from './leash.ts';
import { inPlaces, isProgram, onPath } from './locate.ts';
import { type Engine, pageOf } from './page.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

export async function findChromium(): Promise<FoundBrowser | MissingBrowser> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && isProgram(chosen)) return found(chosen, 'CHROMIUM_PATH');
  const system = installed();
  if (system) return found(system, 'installed on this machine');
  const cached = inPlaywrightsCache();
  if (cached) return found(cached, "Playwright's cache");
  const packed = await packedChromium();
  if (packed) return found(packed, 'the package @sparticuz/chromium; no Background Sync');
  return { name: 'chromium', why: advice() };
}

function found(path: string, where: string): FoundBrowser {
  return { name: 'chromium', path, where };
}

function advice(): string {
  const wrong = process.env.CHROMIUM_PATH ? 'CHROMIUM_PATH names no program. ' : '';
  return `${wrong}Install Chromium or Chrome (Debian: apt-get install chromium), or run: npx playwright install chromium`;
}

function installed(): string | undefined {
  return (
    onPath('chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge') ??
    inPlaces(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:/Program Files*/Google/Chrome/Application/chrome.exe',
      'C:/Program Files*/Microsoft/Edge/Application/msedge.exe',
    )
  );
}

function inPlaywrightsCache(): string | undefined {
  const home = homedir();
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? '',
    join(home, '.cache/ms-playwright'),
    join(home, 'Library/Caches/ms-playwright'),
    join(home, 'AppData/Local/ms-playwright'),
  ];
  const programs = ['chrome-linux*/chrome', 'chrome-mac*/*.app/Contents/MacOS/*', 'chrome-win*/chrome.exe'];
  return inPlaces(
    ...caches.filter(Boolean).flatMap((cache) => programs.map((program) => join(cache, 'chromium-*', program))),
  );
}

/** Unpacks the Chromium that travels in the npm package; it is built for Linux on x64 only. */
async function packedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch {
    return undefined;
  }
}

export async function openChromium(
  { name, path }: FoundBrowser,
  profileFolder: string,
  { width, height, ...emulated }: BrowserOptions,
): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: path,
    args: FLAGS,
    headless: true,
    viewport: { width, height },
    ...emulated,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.addInitScript(nameErrors);
    const protocol = await context.newCDPSession(page);
    await grant(protocol, emulated.geolocation ? ['geolocation'] : []);
    const { product } = await protocol.send('Browser.getVersion');
    const version = product.replace(/^.*\//, '');
    const letGo = leash(await processOf(context));
    const close = async () => {
      await context.close();
      await letGo();
    };
    return { name, version, page: enginePage(page), complaints, cannot: [], close };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * In the page: an error that is written to the console says its name, which a build makes short, and where it comes from; one without a
 * trace of its own, as Dexie's are, where it was told.
 */
function nameErrors(): void {
  const write = console.error;
  const nameOf = (one: unknown) =>
    one instanceof Error ? `${one.name}: ${one.message}\n${one.stack || new Error('told').stack}` : one;
  console.error = (...told) => write(...told.map(nameOf));
}

/**
 * A person allows these by installing the app. Playwright has no name for some of them, and its own grants take away all
 * others, so the protocol is asked; what it grants lasts as long as this conversation, which therefore stays open.
 */
async function grant(protocol: CDPSession, more: string[]): Promise<void> {
  for (const name of ['persistent-storage', 'background-sync', 'notifications', ...more]) {
    await protocol.send('Browser.setPermission', { permission: { name }, setting: 'granted' });
  }
}

/** Chromium outlives a test run that was killed, so it is leashed too; Playwright keeps the process to itself. */
async function processOf(context: BrowserContext): Promise<number> {
  const protocol = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await protocol?.send('SystemInfo.getProcessInfo')) ?? {};
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('Chromium does not tell which process it is');
  return main.id;
}

/** What a test does with a page of Playwright's. */
export const enginePage = (page: PlaywrightPage) => pageOf(engineOf(page));

function engineOf(page: PlaywrightPage): Engine {
  return {
    load: (url) => load(page, url),
    reload: async () => void (await page.reload()),
    evaluate: (expression) => page.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key, held) => page.keyboard.press([...held, key].join('+')),
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
  };
}

/** When nothing answers, Chromium's own error page comes a moment later; the next load must not meet it half-way. */
async function load(page: PlaywrightPage, url: string): Promise<void> {
  try {
    await page.goto(url);
  } catch (error) {
    await page.waitForURL(/^chrome-error:/, { timeout: 2_000 }).catch(() => {});
    throw error;
  }
}
