/**
 * WebKit, the engine of every iPhone, as WebKitGTK's own small browser. Not by WebDriver: under automation MiniBrowser
 * always takes a profile that dies with it (WebKit, Tools/MiniBrowser/gtk/main.c, `privateMode || automationMode`), so a
 * cold start without the server could never be shown. Here the ordinary MiniBrowser runs on an ordinary profile, on a
 * virtual screen; we look into the page through its Web Inspector and touch it by the screen's pointer and keys.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Browser, BrowserOptions, FoundBrowser, MissingBrowser } from './browsers.ts';
import { type Inspector, openInspector } from './inspector.ts';
import { leash } from './leash.ts';
import { inPlaces, onPath } from './locate.ts';
import { type Engine, pageOf } from './page.ts';
import { openScreen, type Screen } from './x11.ts';

export async function findWebKit(): Promise<FoundBrowser | MissingBrowser> {
  const path = inPlaces(
    '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
    '/usr/{lib,lib64,libexec}/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/*/webkitgtk-6.0/MiniBrowser',
    '/usr/{lib,lib64,libexec}/webkitgtk-6.0/MiniBrowser',
  );
  if (path && onPath('Xvfb')) return { name: 'webkit', path, where: 'installed on this machine' };
  return { name: 'webkit', why: advice(path) };
}

function advice(path: string | undefined): string {
  if (process.platform !== 'linux') return 'WebKit is driven on Linux only (WebKitGTK); on a Mac, look with Safari.';
  const lacking = path ? 'a virtual screen (Debian: apt-get install xvfb)' : 'WebKitGTK and a virtual screen';
  return `Install ${lacking}${path ? '' : ' (Debian: apt-get install webkit2gtk-driver xvfb)'}.`;
}

export async function openWebKit(
  { name, path }: FoundBrowser,
  profileFolder: string,
  options: BrowserOptions,
): Promise<Browser> {
  const endings: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const display = await startScreen(endings);
    const screen = await openScreen(display);
    endings.push(() => screen.close());
    const environment = environmentFor(display, profileFolder);
    const asked = askVersion(path, environment);
    const inspector = await startMiniBrowser(path, environment, profileFolder, screen, options, endings);
    const engine = engineOf(inspector, screen);
    await engine.setViewport(options.width, options.height);
    if (options.locale) await inspector.ask('Page.setBootstrapScript', { source: speak(options.locale) });
    // Only what pages are told of the language changes; `Intl` keeps the machine's. Where we are comes from GeoClue, a
    // system service that cannot be given an answer.
    const cannot: Browser['cannot'] = options.geolocation ? ['geolocation'] : [];
    if (options.locale) cannot.push('locale');
    return { name, version: await asked, page: pageOf(engine), complaints: inspector.complaints, cannot, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startScreen(endings: (() => void | Promise<void>)[]): Promise<string> {
  const asked = ['-displayfd', '3', '-screen', '0', '2560x2560x24', '-nolisten', 'tcp', '-ac', '-noreset'];
  const server = spawn(onPath('Xvfb') ?? 'Xvfb', asked, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  endings.push(tie(server));
  const [number] = await Promise.race([
    once(server.stdio[3] as NodeJS.ReadableStream, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once'))),
  ]);
  return `:${String(number).trim()}`;
}

/** Leashes a child that leads its own process group. */
function tie(child: ChildProcess): () => Promise<void> {
  child.unref();
  return child.pid ? leash(child.pid) : async () => {};
}

function environmentFor(display: string, profileFolder: string): NodeJS.ProcessEnv {
  const folder = (name: string) => join(profileFolder, name);
  for (const name of ['data', 'cache', 'config']) mkdirSync(folder(name), { recursive: true });
  return {
    ...process.env,
    DISPLAY: display,
    WAYLAND_DISPLAY: '',
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
    XDG_DATA_HOME: folder('data'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_CONFIG_HOME: folder('config'),
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
}

async function askVersion(path: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)(path, ['--version'], { env }).catch(() => ({ stdout: '' }));
  return /[\d.]+/.exec(stdout)?.[0] ?? 'unknown';
}

async function startMiniBrowser(
  path: string,
  environment: NodeJS.ProcessEnv,
  profileFolder: string,
  screen: Screen,
  { colorScheme }: BrowserOptions,
  endings: (() => void | Promise<void>)[],
): Promise<Inspector> {
  const address = `127.0.0.1:${await freePort()}`;
  // In full screen there is no toolbar, so the window can be as narrow as a phone; who sets its size is us.
  const cookies = `--cookies-file=${join(profileFolder, 'cookies.sqlite')}`;
  // Safari has `navigator.storage`; WebKitGTK knows it, switched off.
  const features = '--features=+StorageAPI,+StorageAPIEstimate';
  const asked = ['--enable-developer-extras=true', '--full-screen', cookies, features];
  if (colorScheme === 'dark') asked.push('--dark-mode');
  const browser = spawn(path, [...asked, 'about:blank'], {
    env: { ...environment, WEBKIT_INSPECTOR_HTTP_SERVER: address },
    stdio: 'ignore',
    detached: true,
  });
  endings.push(tie(browser));
  const inspector = await openInspector(address);
  // Ctrl+Q, as a person quits: what is not on the disk yet gets there.
  endings.push(async () => {
    inspector.close();
    if (browser.exitCode !== null) return;
    const gone = once(browser, 'exit');
    await screen.press('q', ['Control']);
    await Promise.race([gone, sleep(5_000, undefined, { ref: false })]);
  });
  return inspector;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

function speak(locale: string): string {
  const tell = (name: string, value: string) =>
    `Object.defineProperty(Navigator.prototype, '${name}', { get: () => ${value} });`;
  return tell('language', JSON.stringify(locale)) + tell('languages', JSON.stringify([locale]));
}

function engineOf(inspector: Inspector, screen: Screen): Engine {
  const size = () => inspector.evaluate<[number, number]>('[innerWidth, innerHeight]');
  return {
    load: (url) => leave(inspector, () => inspector.ask('Page.navigate', { url }), url),
    reload: () => leave(inspector, () => inspector.ask('Page.reload')),
    evaluate: (expression) => inspector.evaluate(expression),
    async clickAt(x, y) {
      const window = await screen.mainWindow();
      const [, height] = await size();
      // The toolbar lies above the page, and nothing below it.
      await untilSeen(inspector, 'mouseup', () => screen.click(x, y + window.height - height));
    },
    press: (key, held) => untilSeen(inspector, 'keyup', () => screen.press(key, held)),
    async screenshot(file) {
      const [width, height] = await size();
      const rect = { x: 0, y: 0, width, height, coordinateSystem: 'Viewport' };
      const { dataURL } = await inspector.ask<{ dataURL: string }>('Page.snapshotRect', rect);
      await writeFile(file, Buffer.from(dataURL.replace(/^.*,/, ''), 'base64'));
    },
    async setViewport(width, height) {
      screen.focus(await screen.mainWindow());
      // More than once, for a question bar above the page changes its height with the width of the window.
      await patiently(`make the window ${width} x ${height}`, async () => {
        const window = await screen.mainWindow();
        const now = await size();
        if (now[0] === width && now[1] === height) return true;
        screen.resize(window, width, height + window.height - now[1]);
        return false;
      });
    },
  };
}

/** Moves the hand and waits until the page has felt it: the screen takes an event long before the page does. */
async function untilSeen(inspector: Inspector, event: 'mouseup' | 'keyup', move: () => Promise<void>): Promise<void> {
  const felt = `new Promise((go) => addEventListener('${event}', () => setTimeout(go), { capture: true, once: true }))`;
  await inspector.evaluate(`void (window.isFelt = ${felt})`);
  await move();
  // A click may replace the page, and then nobody is left to tell us; a key may go to the window and not to the page.
  await inspector.evaluate('Promise.race([window.isFelt, new Promise((go) => setTimeout(go, 1000))])').catch(() => {});
}

/** Does what replaces the page, and waits until the next one has loaded. */
async function leave(inspector: Inspector, go: () => Promise<unknown>, url?: string): Promise<void> {
  await inspector.evaluate('void (window.isBeingLeft = true)');
  inspector.failure = null;
  await go();
  await patiently(`load ${url ?? 'the page again'}`, async () => {
    const here = `[location.href === ${JSON.stringify(url)} && location.hash !== '', !window.isBeingLeft, document.readyState]`;
    const [isSamePage, isNew, state] = await inspector.evaluate<[boolean, boolean, string]>(here).catch(() => []);
    return Boolean(isSamePage || isNew) && state === 'complete';
  });
  // WebKit has put its own error page there by now.
  if (inspector.failure) throw new Error(`${url ?? 'The page'} did not load: ${inspector.failure}`);
}

async function patiently(wish: string, isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error(`WebKit could not ${wish} in 30 s`);
    await sleep(30);
  }
}
