import type { Status } from '../../src/domain/request.ts';
import type { Asker } from './desk-town.ts';
import { choose, drawJpeg, UPRIGHT } from './photos.ts';
import type { Thumb } from './thumb.ts';

/** What a maintainer does with one request, and what whoever asked reads of it afterwards; of a request sent back, nothing. */
export interface Work {
  sort: 'answered' | 'sent back' | 'split' | 'undone' | 'looked at';
  how: string;
  status: Status;
  answer: string | null;
  play(thumb: Thumb, asker: Asker): Promise<void>;
}

const REASON = 'This is private ground, only the pavement is ours';
export const PARTS: [string, string][] = [
  ['streets', 'Move the lamp a metre'],
  ['port', 'Look at the quay wall'],
];
const UNDONE = 'That was for another one';
const TO_COLLEAGUES = 'The owner has been written to twice';

const SUBMIT = '.form-box button[type="submit"]';
const step = (word: string) => `.steps button:has-text("${word}")`;

async function open(thumb: Thumb, button: string): Promise<void> {
  await thumb.tap(button);
  await thumb.page.waitFor('.form-box :is(textarea, select):focus');
}

async function submit(thumb: Thumb, told: string): Promise<void> {
  await thumb.tap(SUBMIT);
  await thumb.page.waitFor('.told .undo-line', { text: told });
  await thumb.page.waitFor('.form-box', { gone: true });
}

async function endReady(thumb: Thumb, { language }: Asker): Promise<void> {
  await open(thumb, step('Mark as done'));
  if (language !== 'en') await thumb.pick('.answer-field select', language);
  await thumb.tap('.is-ready button');
  await submit(thumb, 'Set to “Done”');
}

const endSaying = (words: string) => async (thumb: Thumb) => {
  await open(thumb, step('Mark as done'));
  await thumb.type(words, '.answer-field textarea');
  await submit(thumb, 'Set to “Done”');
};

const SEEN_TO = {
  en: 'We have seen to it.',
  fr: 'Nous nous en sommes occupés.',
  nl: 'Wij hebben het in orde gemaakt.',
  pl: 'Zajęliśmy się tym.',
} as const;
const ready = (language: keyof typeof SEEN_TO): Work => ({
  sort: 'answered',
  how: language === 'en' ? 'ready' : `ready, ${language}`,
  status: 'done',
  answer: SEEN_TO[language],
  play: endReady,
});
const own = (words: string): Work => ({
  sort: 'answered',
  how: 'own words',
  status: 'done',
  answer: words,
  play: endSaying(words),
});
const sentBack: Work = {
  sort: 'sent back',
  how: 'sent back',
  status: 'open',
  answer: null,
  async play(thumb) {
    await open(thumb, step('Not for us'));
    await thumb.pick('.form-box select', '-');
    await thumb.type(REASON, '.form-box textarea');
    await submit(thumb, 'Sent to a coordinator');
  },
};

const WORK: Record<number, Work> = {
  0: ready('en'),
  1: ready('fr'),
  2: own('Het gras is vanmorgen gemaaid, ook langs het hek'),
  3: {
    sort: 'answered',
    how: 'taken and answered',
    status: 'taken',
    answer: 'Woda zejdzie w tym tygodniu',
    async play(thumb) {
      await thumb.tap(step('I take it'));
      await thumb.page.waitFor('.told .undo-line', { text: 'You have taken it' });
      await open(thumb, '.answer button:has-text("Answer to the person")');
      await thumb.type('Woda zejdzie w tym tygodniu', '.form-box textarea');
      await submit(thumb, 'The answer is given');
    },
  },
  4: ready('en'),
  5: ready('fr'),
  6: {
    sort: 'answered',
    how: 'declined',
    status: 'declined',
    answer: 'De vijver is van de tennisclub',
    async play(thumb) {
      await open(thumb, step('Decline'));
      await thumb.type(TO_COLLEAGUES, '.form-box textarea');
      await thumb.type('De vijver is van de tennisclub', '.answer-field textarea');
      await submit(thumb, 'Set to “Declined”');
    },
  },
  7: {
    ...ready('pl'),
    how: 'ready, pl, and a photo',
    async play(thumb, asker) {
      await endReady(thumb, asker);
      const bytes = await drawJpeg(thumb.page, 400, 300, UPRIGHT);
      const where = '[role="group"][aria-label="For the person who asked"]';
      await choose(thumb.page, [{ name: 'after.jpg', type: 'image/jpeg', bytes }], where);
      await thumb.page.waitFor('.request .thumb img');
    },
  },
  8: own('It leans no more: two props hold it'),
  9: own('La haie est taillée, le passage se voit de loin'),
  10: sentBack,
  11: sentBack,
  12: sentBack,
  15: {
    sort: 'split',
    how: 'split over two departments',
    status: 'open',
    answer: null,
    async play(thumb) {
      for (const [department, what] of PARTS) {
        await open(thumb, step('Add a department'));
        await thumb.pick('.form-box select', department);
        await thumb.type(what, '.form-box textarea');
        await submit(thumb, 'asked for a part');
      }
    },
  },
  20: {
    sort: 'undone',
    how: 'ended and undone',
    status: 'open',
    answer: null,
    async play(thumb) {
      await endSaying(UNDONE)(thumb);
      await thumb.tap('.told button:has-text("Undo")');
      await thumb.page.waitFor('.told', { text: 'Taken back' });
    },
  },
};

const LOOKED_AT: Work = { sort: 'looked at', how: 'looked at', status: 'open', answer: null, play: async () => {} };

/** What Piet does with each of the forty, by its place among them; most of them he looks at. */
export const workOn = (index: number): Work => WORK[index] ?? LOOKED_AT;

/** An end in the midst of a street where a signal seems to be there and nobody answers. */
export const endInVain = endSaying(UNDONE);

/** What of this morning is for colleagues alone. */
export const UNSAID = [REASON, TO_COLLEAGUES, UNDONE, ...PARTS.map(([, what]) => what), 'Piet', 'Nora', 'Asker'];
