import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeServer } from '../browser/app-server.ts';
import { findBrowsers, openBrowser, type Page } from '../browser/browsers.ts';
import { choose, readBlobs, tellsMore } from '../browser/photos.ts';
import { signIn } from '../browser/steps.ts';
import { nora } from '../people.ts';
import { SHARED } from './files.ts';
import type { Outcome } from './paris.ts';

const PHOTOS = join(SHARED, 'formats/photos');
const DIST = join(import.meta.dirname, '../../dist/index.html');

/** The same picture eight times, held in each of the eight ways. */
const isPortrait = (name: string) => /^portrait_[1-8]\.jpg$/.test(name);
/** The mean difference of two looks at it, of 255: their numbers differ, and each was made a JPEG anew. */
const ALIKE = 6;

/** Published photos through the sheet of a talk in every browser there is: kept upright, and telling nothing but what is on them. */
export async function tryPhotos(): Promise<Outcome[]> {
  if (!existsSync(PHOTOS)) return skipped('the folder shared/data/formats/photos is not there');
  if (!existsSync(DIST)) return skipped('the app is not built: run `npm run build` first');
  const names = readdirSync(PHOTOS).filter((name) => /\.jpe?g$/.test(name));
  const { found } = await findBrowsers();
  const outcomes: Outcome[] = [];
  for (const browser of found) {
    const folder = mkdtempSync(join(tmpdir(), `plein-air-real-photos-${browser.name}-`));
    const server = await makeServer();
    await server.start();
    const opened = await openBrowser(browser, join(folder, 'profile'), { width: 390, height: 844, locale: 'en-GB' });
    try {
      await signIn(opened.page, server.address, nora);
      outcomes.push({ ...(await tryIn(opened.page, names, folder)) });
      const last = outcomes.at(-1) as Outcome;
      last.said = `${browser.name} ${opened.version}: ${last.said}`;
    } finally {
      await opened.close();
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return outcomes;
}

function skipped(why: string): Outcome[] {
  console.log(`Published photos left out: ${why}`);
  return [];
}

async function tryIn(page: Page, names: string[], folder: string): Promise<Outcome> {
  await page.click('a[href="/new"]');
  await page.waitFor('form.capture');
  const start = performance.now();
  const wrong: string[] = [];
  let first: number[] | undefined;
  let [before, after, told] = [0, 0, 0];
  for (const [index, name] of names.entries()) {
    const bytes = readFileSync(join(PHOTOS, name));
    before += bytes.length;
    if (tellsMore(bytes).length > 0) told += 1;
    await choose(page, [{ name, type: 'image/jpeg', bytes }]);
    await page.waitFor(`.thumb:nth-child(${index + 1}) img`, { timeout: 60_000 });
    const kept = (await readBlobs(page))[index]?.bytes ?? Buffer.alloc(0);
    after += kept.length;
    const more = [...tellsMore(kept), ...askExiftool(kept, folder)];
    if (more.length > 0) wrong.push(`${name} still tells ${more.join(', ')}`);
    if (!isPortrait(name)) continue;
    const look = await lookAt(page, index + 1);
    first ??= look;
    const far = distance(first, look);
    if (far > ALIKE) wrong.push(`${name} is not upright (${far.toFixed(0)} of 255 from the first)`);
  }
  const seconds = ((performance.now() - start) / 1000 / names.length).toFixed(1);
  const how = hasExiftool() ? 'exiftool' : 'our own reader';
  const said = `${names.length} published photos, ${told} of which told more than what is on them, ${kB(before)} kB → ${kB(after)} kB, ${seconds} s each; ${
    wrong.length === 0 ? `all upright, none tells more (asked: ${how})` : wrong.join('; ')
  }`;
  return { said, isRight: wrong.length === 0 && told > 0 && first !== undefined };
}

const kB = (bytes: number) => Math.round(bytes / 1000);

/** The picture as it is shown, 16 by 16, without its middle, where the photos have their number; its three colours in turn. */
async function lookAt(page: Page, nth: number): Promise<number[]> {
  return page.evaluate(`(async () => {
    const image = document.querySelector('.thumb:nth-child(${nth}) img');
    await image.decode();
    if (image.naturalWidth >= image.naturalHeight) return Array(768).fill(0);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 16;
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, 16, 16);
    const middle = (at) => at % 16 > 4 && at % 16 < 11 && at / 16 > 4 && at / 16 < 11;
    const { data } = context.getImageData(0, 0, 16, 16);
    return [...data].flatMap((value, index) => (index % 4 === 3 ? [] : [middle(index >> 2) ? 0 : value]));
  })()`);
}

const distance = (one: number[], other: number[]) =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;

/** The tags that exiftool finds and that no picture needs; none where it is not installed. */
function askExiftool(bytes: Buffer, folder: string): string[] {
  if (!hasExiftool()) return [];
  const file = join(folder, 'kept.jpg');
  writeFileSync(file, bytes);
  const [tags] = JSON.parse(execFileSync('exiftool', ['-j', '-G', file], { encoding: 'utf8' })) as [object];
  return Object.keys(tags).filter(
    (tag) => !/^(SourceFile|(ExifTool|File|JFIF|Composite):)/.test(tag) || /Comment/.test(tag),
  );
}

let isThere: boolean | undefined;
function hasExiftool(): boolean {
  if (isThere === undefined) {
    try {
      execFileSync('exiftool', ['-ver'], { stdio: 'ignore' });
      isThere = true;
    } catch {
      isThere = false;
    }
  }
  return isThere;
}
