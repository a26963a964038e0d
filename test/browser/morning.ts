import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../src/domain/encounter.ts';
import { claire, nora } from '../people.ts';
import { NAUGHTY } from '../server/naughty.ts';
import { type AppServer, makeServer } from './app-server.ts';
import type { FoundBrowser } from './browsers.ts';
import { signalReturns, signIn, untilOffline } from './steps.ts';
import { openTabs } from './tabs.ts';
import { cursed, type Tap, type Thumb, thumbOn } from './thumb.ts';
import { stand } from './today.ts';
import type { Trial } from './trial.ts';

/** One talk: what sort it is, what is typed, and what is tapped between [+] and Save. */
interface Talk {
  sort: string;
  note: string;
  /** What is not done at every second door; its taps may lie further away. */
  isSeldom?: boolean;
  play?(thumb: Thumb): Promise<void>;
}

const tap = (selector: string) => (thumb: Thumb) => thumb.tap(selector);
const outcome = (value: string) => tap(`.chip:has([value="${value}"])`);
const service = (name: string) => tap(`.is-from-note button:has-text("${name}")`);

/** Adds what people say beside the note. */
const add = async (thumb: Thumb, what: string, text: string) => {
  await thumb.tap(`.add button:has-text("${what}")`);
  await thumb.page.waitFor('[data-item] textarea:focus');
  await thumb.type(text);
};

// What nobody means to type and somebody pastes; the field itself turns every sort of line end into one.
const pasted = NAUGHTY.filter((text) => text.trim() !== '' && text.length < 1000).map((text) => text.trim());
const strange = (nth: number) => pasted.filter((_, index) => index % 6 === nth).join('\n');

const MORNING: Talk[] = [
  { sort: 'a talk', note: 'Mrs Visser at number 12 is well, her cat is back' },
  { sort: 'a talk', note: `A poster on the pump says:\n${strange(0)}` },
  { sort: 'a need', note: 'It is dark on the quay', play: service('Street lamps') },
  { sort: 'nobody home', note: '', play: outcome('nobodyHome') },
  { sort: 'a need', note: `A branch hangs low. ${strange(1)}`, play: service('Trees') },
  { sort: 'a talk', note: `Somebody shows his phone:\n${strange(2)}` },
  { sort: 'come back', note: 'She cooks now', play: outcome('comeBack') },
  { sort: 'nobody home', note: '', play: outcome('nobodyHome') },
  { sort: 'a need', note: 'A bench to sit on', play: service('Benches') },
  {
    sort: 'two needs, an offer and a remark',
    note: 'The baker: the lamp before his shop is out',
    isSeldom: true,
    async play(thumb) {
      await service('Street lamps')(thumb);
      await add(thumb, 'A need', 'The tree at the corner is dead');
      await thumb.tap('section[aria-label="Need 2"] input[value="tree"]');
      await add(thumb, 'An offer', 'Bread of yesterday');
      await add(thumb, 'A remark', strange(3));
    },
  },
  { sort: 'a talk', note: 'Two boys at the pump want to know what I do' },
  { sort: 'did not want to talk', note: '', play: outcome('refused') },
  { sort: 'a need', note: 'The mooring ring is loose', play: service('Moorings') },
  { sort: 'moved away', note: 'The neighbours say: to Gdańsk', play: outcome('moved') },
  { sort: 'a talk', note: strange(4) },
  {
    sort: 'somebody new',
    note: 'He has lived here since May',
    isSeldom: true,
    async play(thumb) {
      await thumb.tap('.add button:has-text("A contact")');
      await thumb.page.waitFor('[data-item="contact"] input:focus');
      await thumb.type('Ousmane Diallo');
      await thumb.tap('button:has-text("New contact: Ousmane Diallo")');
    },
  },
  { sort: 'nobody home', note: '', play: outcome('nobodyHome') },
  { sort: 'a need nobody knows where to put', note: 'The bells ring at night', play: service('Need') },
  { sort: 'a talk', note: `Chalked on the wall:\n${strange(5)}` },
  { sort: 'a need', note: 'The lamp at the bridge flickers', play: service('Street lamps') },
];

/** A morning in the street, half of it without signal, all of it with one thumb: how many taps, where they fall, and that all of it arrives. */
export async function morning(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\na morning with one thumb, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-morning-'));
  const server = await makeServer();
  await server.start();
  const browser = await openTabs(found, folder);
  try {
    const tab = await browser.open();
    await stand(tab, 0.5, 0.5);
    await signIn(tab.page, server.address, nora);
    await untilOffline(tab.page);
    const thumb = await thumbOn(tab);
    const taps = new Map<Talk, Tap[]>();
    const half = MORNING.length / 2;

    await trial('ten talks are saved with one thumb and without signal', async () => {
      await server.stop();
      for (const talk of MORNING.slice(0, half)) taps.set(talk, await meet(thumb, talk));
    });
    await trial('and ten more with a signal', async () => {
      await server.start();
      for (const talk of MORNING.slice(half)) taps.set(talk, await meet(thumb, talk));
    });
    await trial('all twenty arrive once, every word as it was typed', async () => {
      await signalReturns(thumb.page);
      await thumb.page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
      await checkArrived(server);
    });
    await trial('from [+] to “Saved on this phone” it takes three taps beside the words', async () => {
      const counts = [...taps.values()].map(({ length }) => length).sort((a, b) => a - b);
      const [median = 0, worst = 0] = [counts[counts.length / 2], counts.at(-1)];
      console.log(
        `  taps: median ${median}, worst ${worst} (${[...taps].map(([{ sort }, { length }]) => `${sort} ${length}`).join(', ')})`,
      );
      assert.ok(median <= 3, `the median is ${median}`);
      for (const [{ sort, isSeldom }, { length }] of taps)
        assert.ok(isSeldom || length <= 3, `${sort}: ${length} taps`);
    });
    await trial('every frequent tap falls where the thumb is, on what is in sight', () => {
      const frequent = [...taps].flatMap(([{ isSeldom }, theirs]) => (isSeldom ? [] : theirs));
      console.log(`  highest frequent tap: ${Math.min(...frequent.map(({ y }) => y))} of 844 pixels from the top`);
      assert.is(cursed(frequent).length, 0, cursed(frequent).map(say).join('; '));
      return Promise.resolve();
    });
  } finally {
    await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const say = ({ on, y, wasInSight }: Tap) => `${on}, ${y} from the top${wasInSight ? '' : ', out of sight'}`;

/** From [+] to the end; answers with the taps it took. */
async function meet(thumb: Thumb, { note, play }: Talk): Promise<Tap[]> {
  thumb.taps();
  await thumb.tap('a[href="/new"]');
  await thumb.page.waitFor('form.capture textarea:focus');
  if (note) await thumb.type(note);
  await play?.(thumb);
  await thumb.tap('.save-bar button');
  await thumb.page.waitFor('h1', { text: 'Saved on this phone' });
  return thumb.taps();
}

async function checkArrived(server: AppServer): Promise<void> {
  const arrived = await server.readEncounters(nora);
  const inOrder = arrived.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  assert.is(arrived.length, MORNING.length);
  assert.equal(
    inOrder.map(({ note }) => note),
    MORNING.map(({ note }) => note.replaceAll(/\r\n?/g, '\n')),
  );
  const needs = inOrder.flatMap((encounter: Encounter) => encounter.needs.map(({ id }) => id));
  const requests = await server.readRequests(claire);
  assert.equal(requests.map(({ id }) => id).sort(), needs.toSorted());
}
