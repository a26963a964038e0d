/**
 * One small door to three browser engines. What matters for Plein Air: a profile folder lasts. Close the browser wholly
 * and open it again on the same folder, and the service worker, its caches, IndexedDB and lasting cookies are there, so
 * that a page can be asked to start with the server stopped, as a phone does in a cellar.
 */
import { findChromium, openChromium } from './chromium.ts';
import { findFirefox, openFirefox } from './firefox.ts';
import type { Page } from './page.ts';
import { findWebKit, openWebKit } from './webkit.ts';

export type { Page } from './page.ts';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** A browser that this machine has. `where` says for a person how it was found. */
export interface FoundBrowser {
  name: BrowserName;
  path: string;
  where: string;
}

/** A browser that this machine lacks; `why` says what to install. */
export interface MissingBrowser {
  name: BrowserName;
  why: string;
}

export interface BrowserOptions {
  width: number;
  height: number;
  locale?: string;
  geolocation?: { latitude: number; longitude: number; accuracy: number };
  colorScheme?: 'light' | 'dark';
}

export interface Browser {
  name: BrowserName;
  version: string;
  page: Page;
  /** Errors which the page threw or wrote to its console, oldest first. */
  complaints: string[];
  /** What was asked for and this engine cannot do under automation; empty when it did all. */
  cannot: ('geolocation' | 'locale')[];
  /** Ends the browser and every process it began. Safe to call twice. */
  close(): Promise<void>;
}

const PHONE: BrowserOptions = { width: 390, height: 844 };

export async function findBrowsers(): Promise<{ found: FoundBrowser[]; missing: MissingBrowser[] }> {
  const answers = await Promise.all([findChromium(), findFirefox(), findWebKit()]);
  return {
    found: answers.filter((answer): answer is FoundBrowser => 'path' in answer),
    missing: answers.filter((answer): answer is MissingBrowser => 'why' in answer),
  };
}

/** Opens one page in the browser, on a profile folder that outlives it (made when it is not there). */
export async function openBrowser(
  found: FoundBrowser,
  profileFolder: string,
  options: Partial<BrowserOptions> = {},
): Promise<Browser> {
  const wanted = { ...PHONE, ...options };
  if (found.name === 'chromium') return openChromium(found, profileFolder, wanted);
  if (found.name === 'firefox') return openFirefox(found, profileFolder, wanted);
  return openWebKit(found, profileFolder, wanted);
}
