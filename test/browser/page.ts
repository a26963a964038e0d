/**
 * What a test can do with a page, the same in every engine: how an element is found, waited for, clicked and filled is
 * written once, here, and runs inside the page. An engine only has to evaluate, point, press, photograph and load.
 *
 * Selectors are CSS; one addition, at the end: `button:has-text("Save")` keeps those whose text holds these words.
 * Where several elements match, the first that can be seen is meant.
 */

export interface Page {
  /** Opens the address and waits until it has loaded; throws when nothing answers there. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits until the element can be seen, is enabled, stands still and is not covered, then clicks its middle. */
  click(selector: string): Promise<void>;
  /** Replaces what the field holds, as typing or pasting would; knows selects, dates and ranges. */
  fill(selector: string, text: string): Promise<void>;
  /** What the element shows (a field: what it holds), trimmed. Waits until it is there. */
  text(selector: string): Promise<string>;
  waitFor(selector: string, options?: WaitOptions): Promise<void>;
  /** The value of an expression in the page, awaited for a minute at most; it travels as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A key as `KeyboardEvent.key` calls it: `Enter`, `a`, `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** Writes a PNG of what the viewport shows. */
  screenshot(file: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
}

export interface WaitOptions {
  text?: string | RegExp;
  /** Milliseconds; 10,000 unless told. */
  timeout?: number;
  /** Wait until no such element can be seen. */
  gone?: boolean;
}

/** What each engine brings. */
export interface Engine {
  load(url: string): Promise<void>;
  reload(): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  clickAt(x: number, y: number): Promise<void>;
  press(key: string, held: string[]): Promise<void>;
  screenshot(file: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
}

const PATIENCE = 10_000;
const LONG_PATIENCE = 60_000;
const PAUSE = 50;

export function pageOf(engine: Engine): Page {
  return {
    goto: (url) => engine.load(url),
    reload: () => engine.reload(),
    async click(selector) {
      const spot = await until(engine, `click ${selector}`, PATIENCE, () =>
        engine.evaluate<Spot>(inPage(spotToClick, selector)),
      );
      await engine.clickAt(spot.x, spot.y);
    },
    async fill(selector, text) {
      await until(engine, `fill ${selector}`, PATIENCE, () => engine.evaluate<Done>(inPage(typeInto, selector, text)));
    },
    async text(selector) {
      const shown = await until(engine, `read ${selector}`, PATIENCE, async () => {
        const [first] = await engine.evaluate<string[]>(inPage(textsOf, selector));
        return first === undefined ? { not: 'nothing like it can be seen' } : { text: first };
      });
      return shown.text;
    },
    async waitFor(selector, { text, timeout = PATIENCE, gone = false } = {}) {
      const wish = `${gone ? 'wait for the end of' : 'wait for'} ${selector}${text === undefined ? '' : ` with ${text}`}`;
      await until(engine, wish, timeout, async () => {
        const texts = await engine.evaluate<string[]>(inPage(textsOf, selector));
        const there = texts.some((shown) => holds(shown, text));
        return there !== gone
          ? { done: true }
          : { not: texts.length > 0 ? `it says ${texts.join(' | ')}` : 'not there' };
      });
    },
    evaluate: (expression) => inTime(engine.evaluate(expression), `evaluate ${expression}`),
    async press(keys) {
      const held = keys.split(/(?<=.)\+/);
      await engine.press(held.pop() ?? '', held);
    },
    screenshot: (file) => engine.screenshot(file),
    setViewport: (width, height) => engine.setViewport(width, height),
  };
}

type Not = { not: string };
type Done = { done: true } | Not;
type Spot = { x: number; y: number } | Not;

function holds(shown: string, text: string | RegExp | undefined): boolean {
  if (text === undefined) return true;
  return typeof text === 'string' ? shown.includes(text) : text.test(shown);
}

/** A promise in the page that never settles fails the test instead of stopping it. */
async function inTime<T>(answer: Promise<T>, wish: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`Could not ${wish} in ${LONG_PATIENCE} ms`)), LONG_PATIENCE);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}

/** Asks again and again; a page that is just being replaced throws, which only means: not yet. */
async function until<T extends object>(
  engine: Engine,
  wish: string,
  timeout: number,
  ask: () => Promise<T | Not>,
): Promise<Exclude<T, Not>> {
  const end = Date.now() + timeout;
  let reason = '';
  do {
    try {
      const answer = await ask();
      if (!('not' in answer)) return answer as Exclude<T, Not>;
      reason = answer.not;
    } catch (error) {
      reason = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  } while (Date.now() < end);
  throw new Error(`Could not ${wish} in ${timeout} ms: ${reason}. The page: ${await glance(engine)}`);
}

async function glance(engine: Engine): Promise<string> {
  const look = `location.href + ' says ' + (document.body?.innerText ?? '').replace(/\\s+/g, ' ').slice(0, 400)`;
  return engine.evaluate<string>(look).catch((error) => `does not answer (${error})`);
}

/** An expression that runs the function inside the page; it may use `allLike` and `canBeSeen`, and nothing else. */
function inPage<A extends unknown[]>(work: (...args: A) => unknown, ...args: A): string {
  const values = args.map((arg) => JSON.stringify(arg)).join(', ');
  return `(() => { ${allLike}; ${canBeSeen}; return (${work})(${values}); })()`;
}

// From here on: functions that run inside the page.

function canBeSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

function allLike(selector: string): HTMLElement[] {
  const parts = /^(.*?)(?::has-text\((["'])(.*)\2\))?$/s.exec(selector);
  const words = parts?.[3] ?? '';
  const all = [...document.querySelectorAll<HTMLElement>(parts?.[1] || '*')];
  return all.filter(
    (element) => canBeSeen(element) && (element.textContent ?? '').replace(/\s+/g, ' ').includes(words),
  );
}

function textsOf(selector: string): string[] {
  return allLike(selector).map((element) => {
    const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    return (field ? element.value : element.innerText).trim();
  });
}

async function spotToClick(selector: string): Promise<Spot> {
  const [element] = allLike(selector);
  if (!element) return { not: 'nothing like it can be seen' };
  if (element.matches(':disabled, [aria-disabled="true"]')) return { not: 'it is disabled' };
  const middle = () => {
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const above = ({ x, y }: { x: number; y: number }) => document.elementFromPoint(x, y);
  const isHit = (hit: Element | null) =>
    hit !== null && (element.contains(hit) || hit.closest('label')?.control === element || hit.contains(element));
  if (!isHit(above(middle()))) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const before = middle();
  await new Promise((resolve) => setTimeout(resolve, 40));
  const now = middle();
  if (Math.hypot(now.x - before.x, now.y - before.y) > 1) return { not: 'it is moving' };
  const hit = above(now);
  return isHit(hit) ? now : { not: `it is covered by ${hit?.outerHTML.slice(0, 120) ?? 'the edge of the window'}` };
}

function typeInto(selector: string, text: string): Done {
  const [element] = allLike(selector);
  if (!element) return { not: 'nothing like it can be seen' };
  if (element.matches(':disabled, :read-only:not(select):not([type=range]):not([type=color])')) {
    return { not: 'it does not take text now' };
  }
  element.focus();
  const field = element as HTMLInputElement;
  const isText = element.matches(
    'textarea, input:not([type]), input:is([type=text], [type=search], [type=email], [type=tel], [type=url], [type=password])',
  );
  if (isText || element.isContentEditable) {
    // An edit command is the browser's own typing: trusted events, the field's limits, the undo history.
    if (isText) field.select();
    else document.getSelection()?.selectAllChildren(element);
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    return { done: true };
  }
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value');
  own?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return field.value === text ? { done: true } : { not: `it does not take "${text}"` };
}
