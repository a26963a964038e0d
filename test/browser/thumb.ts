import type { Page } from './browsers.ts';
import { pageOf } from './page.ts';
import type { Tab } from './tabs.ts';

const SCREEN = { width: 390, height: 844 };
/** What is left of the screen above a phone's keyboard. */
const ABOVE_KEYBOARD = 508;
/** Higher than this, a thumb has to let go of the phone. */
const REACH = SCREEN.height / 3;

// Where the page stands, when what was tapped last has moved it to its place.
const AT_REST = `new Promise((resolve) => {
  const look = (before, times) => setTimeout(() =>
    before === scrollY && times > 2 ? resolve(scrollY) : look(scrollY, before === scrollY ? times + 1 : 0), 20);
  look(-1, 0);
})`;

/** One tap: on what, how far from the top of the screen, and whether the page had to be moved for it first. */
export interface Tap {
  on: string;
  y: number;
  wasInSight: boolean;
}

/** One thumb on a phone's glass: everything is tapped, what was tapped is known, and the keyboard comes and goes with the focus. */
export interface Thumb {
  page: Page;
  /** Since the last time this was asked. */
  taps(): Tap[];
  tap(selector: string): Promise<void>;
  /** Chooses in a list that opens: one tap opens it, another chooses. */
  pick(selector: string, value: string): Promise<void>;
  /** Puts these words where the focus is, or into the field that this finds. */
  type(text: string, selector?: string): Promise<void>;
}

/** Taps that a thumb would curse: out of its reach, or out of sight before. */
export const cursed = (taps: Tap[]): Tap[] => taps.filter(({ y, wasInSight }) => y < REACH || !wasInSight);

/** The thumb of somebody who holds the phone on which this tab is open. */
export async function thumbOn({ page: tab, protocol }: Tab): Promise<Thumb> {
  await protocol.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  let last = { y: 0, scrolled: 0 };
  let taps: Tap[] = [];
  const touch = async (x: number, y: number) => {
    last = { y, scrolled: await tab.evaluate<number>('scrollY') };
    await protocol.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await protocol.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const page = pageOf({
    load: tab.goto,
    reload: tab.reload,
    evaluate: tab.evaluate,
    clickAt: touch,
    press: (key, held) => tab.press([...held, key].join('+')),
    screenshot: tab.screenshot,
    setViewport: tab.setViewport,
  });
  const followKeyboard = async () => {
    const isUp = await page.evaluate<boolean>(
      `document.activeElement?.matches('textarea, input:not([type]), input[type="text"], input[type="search"]') ?? false`,
    );
    await page.setViewport(SCREEN.width, isUp ? ABOVE_KEYBOARD : SCREEN.height);
  };
  return {
    page,
    taps() {
      const since = taps;
      taps = [];
      return since;
    },
    async tap(selector) {
      await followKeyboard();
      const before = await page.evaluate<number>(AT_REST);
      await page.click(selector);
      taps.push({ on: selector, y: Math.round(last.y), wasInSight: last.scrolled === before });
    },
    async pick(selector, value) {
      await page.evaluate<number>(AT_REST);
      const isInSight = `(({ top, bottom }) => [Math.round((top + bottom) / 2), top >= 0 && bottom <= innerHeight])`;
      const [y, wasInSight] = await page.evaluate<[number, boolean]>(
        `${isInSight}(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
      );
      taps.push({ on: selector, y, wasInSight }, { on: `${selector}, ${value}`, y, wasInSight: true });
      await page.fill(selector, value);
    },
    async type(text, selector = ':focus') {
      await followKeyboard();
      await page.fill(selector, text);
    },
  };
}
