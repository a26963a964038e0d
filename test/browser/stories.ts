import { answer } from './answer.ts';
import { badAnswers } from './bad-answers.ts';
import type { BrowserName, FoundBrowser } from './browsers.ts';
import { desk } from './desk.ts';
import { deskMorning } from './desk-morning.ts';
import { find } from './find.ts';
import { install } from './install.ts';
import { keyboard } from './keyboard.ts';
import { lock } from './lock.ts';
import { look } from './look.ts';
import { midWord } from './mid-word.ts';
import { morning } from './morning.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { photos } from './photos.ts';
import { practice } from './practice.ts';
import { rules } from './rules.ts';
import { streets } from './streets.ts';
import { tabs } from './tabs.ts';
import { today } from './today.ts';
import type { Trial } from './trial.ts';
import { walk } from './walk.ts';
import { cleared, worst } from './worst.ts';
import { zoom } from './zoom.ts';

/** What is played in a browser, under a name. */
export interface Story {
  name: string;
  browser: BrowserName;
  /** `isWhole` when it was asked for by its name: it may then take its time. */
  play(found: FoundBrowser, trial: Trial, isWhole: boolean): Promise<void>;
  /** Each sentence stands by itself: one that fails does not end the others. */
  goesOn?: true;
  /** Watches how things follow upon each other: nothing else is played meanwhile. */
  byItself?: true;
  /** Half a minute or more for something that seldom breaks: not played with all the others. */
  byName?: true;
}

const BROWSERS: BrowserName[] = ['chromium', 'firefox', 'webkit'];
const inChromium = (name: string, play: Story['play']): Story => ({ name, browser: 'chromium', play });
const apart = (name: string, play: Story['play']): Story => ({ ...inChromium(name, play), goesOn: true });

/** The longest first, so that two who share them end together. */
export const STORIES: Story[] = [
  inChromium('look', look),
  ...BROWSERS.map((browser): Story => ({ name: browser, browser, play: walk })),
  // Photos take a minute or more in each browser: one each time, the others by name.
  ...BROWSERS.map((browser): Story => {
    const story: Story = { name: 'photos', browser, play: photos };
    return browser === 'chromium' ? story : { ...story, byName: true };
  }),
  apart('morning', morning),
  apart('streets', streets),
  apart('worst', worst),
  apart('today', today),
  inChromium('people', people),
  inChromium('lock', lock),
  apart('practice', practice),
  apart('find', find),
  { ...inChromium('desk', desk), byName: true },
  { ...inChromium('desk-morning', deskMorning), byName: true },
  { ...inChromium('rules', rules), byName: true },
  inChromium('answer', answer),
  apart('install', install),
  apart('cleared', cleared),
  // What a phone tells between two tries, and how many exchanges there are at once: another story's work would move both.
  { ...apart('bad-answers', badAnswers), byItself: true },
  { ...apart('tabs', tabs), byItself: true },
  { ...apart('mid-word', midWord), byName: true },
  { ...apart('keyboard', keyboard), byName: true },
  { ...apart('zoom', zoom), byName: true },
  { ...inChromium('parts', parts), byName: true },
];
