import { mkdir } from 'node:fs/promises';
import { type KeyInput, launch, type Page as PuppeteerPage } from 'puppeteer-core';
import type { Browser, BrowserOptions, FoundBrowser, MissingBrowser } from './browsers.ts';
import { leash } from './leash.ts';
import { inPlaces, onPath } from './locate.ts';
import { type Engine, pageOf } from './page.ts';

export async function findFirefox(): Promise<FoundBrowser | MissingBrowser> {
  const path =
    onPath('firefox-esr', 'firefox') ??
    inPlaces('/Applications/Firefox*.app/Contents/MacOS/firefox', 'C:/Program Files*/Mozilla Firefox/firefox.exe');
  if (path) return { name: 'firefox', path, where: 'installed on this machine' };
  return { name: 'firefox', why: 'Install Firefox (Debian: apt-get install firefox-esr).' };
}

export async function openFirefox(
  { name, path }: FoundBrowser,
  profileFolder: string,
  options: BrowserOptions,
): Promise<Browser> {
  await mkdir(profileFolder, { recursive: true });
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    userDataDir: profileFolder,
    headless: true,
    extraPrefsFirefox: preferences(options),
    defaultViewport: null,
  });
  const pid = browser.process()?.pid;
  const letGo = pid ? leash(pid) : async () => {};
  const close = async () => {
    await browser.close().catch(() => {});
    await letGo();
  };
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.bringToFront();
    await page.setViewport({ width: options.width, height: options.height });
    if (options.locale) await page.emulateLocale(options.locale);
    const version = (await browser.version()).replace(/^.*\//, '');
    return { name, version, page: pageOf(engineOf(page)), complaints, cannot: [], close };
  } catch (error) {
    await close();
    throw error;
  }
}

function preferences({ locale, geolocation, colorScheme }: BrowserOptions): Record<string, unknown> {
  return {
    // Somebody answers yes when a page asks for lasting storage; else the question stays open for ever.
    'dom.storageManager.prompt.testing': true,
    'dom.storageManager.prompt.testing.allow': true,
    ...(locale && { 'intl.accept_languages': locale }),
    ...(colorScheme && { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 }),
    ...(geolocation && locationPreferences(geolocation)),
  };
}

/** Firefox asks a web address where it is; here the address holds the answer itself, and nobody is asked. */
function locationPreferences({ latitude, longitude, accuracy }: NonNullable<BrowserOptions['geolocation']>) {
  const answer = JSON.stringify({ location: { lat: latitude, lng: longitude }, accuracy });
  return {
    'geo.provider.network.url': `data:application/json,${encodeURIComponent(answer)}`,
    'geo.provider.testing': true,
    'geo.provider.use_geoclue': false,
    'geo.prompt.testing': true,
    'geo.prompt.testing.allow': true,
  };
}

function engineOf(page: PuppeteerPage): Engine {
  return {
    load: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key, held) => pressHolding(page, key as KeyInput, held as KeyInput[]),
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    setViewport: (width, height) => page.setViewport({ width, height }),
  };
}

async function pressHolding(page: PuppeteerPage, key: KeyInput, held: KeyInput[]): Promise<void> {
  for (const modifier of held) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  for (const modifier of held.reverse()) await page.keyboard.up(modifier);
}
