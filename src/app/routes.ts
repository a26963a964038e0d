import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { Home } from './screens/home.tsx';
import { needAllWords } from './session.ts';

type Load = () => Promise<{ default: ComponentType }>;

// The sign-in is drawn with the first words alone; every other screen waits for all of them.
const screen = (load: Load) => lazy(() => Promise.all([load(), needAllWords()]).then(([found]) => found.default));

/** Loads the screen of this address while it is still being found out who works here. */
export function preloadScreen(path: string): void {
  const route = ROUTES.find((route) => route.path.split('/')[1] === path.split('/')[1]);
  if (route && 'preload' in route.screen) route.screen.preload().catch(() => {});
}

const SOON = 3000;

/**
 * Loads what the bar leads to a while after the first screen, when the browser has nothing else to do, so that the first tap waits for no
 * file; only where the worker has them, for a thin line is needed for other things. Returns what keeps it from being done.
 */
export function preloadBar(): () => void {
  if (!navigator.serviceWorker?.controller) return () => {};
  // Safari has no such call.
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  const timer = setTimeout(() => {
    for (const path of ['/new', '/requests', '/contacts']) whenIdle(() => preloadScreen(path));
  }, SOON);
  return () => clearTimeout(timer);
}

/** Every address and its screen, each loaded when first opened; the service worker keeps them all. */
export const ROUTES = [
  { path: '/', screen: Home },
  { path: '/today', screen: screen(() => import('./screens/today.tsx')) },
  { path: '/requests/:id?', screen: screen(() => import('./screens/requests.tsx')) },
  {
    path: '/paper/:id?',
    screen: screen(() => import('./screens/requests.tsx').then(({ Paper }) => ({ default: Paper }))),
  },
  {
    path: '/replies/:id?',
    screen: screen(() => import('./screens/more.tsx').then(({ Replies }) => ({ default: Replies }))),
  },
  { path: '/new/:draftId?', screen: screen(() => import('./screens/new.tsx')) },
  { path: '/encounters/:id', screen: screen(() => import('./screens/encounter.tsx')) },
  { path: '/contacts/:id?', screen: screen(() => import('./screens/contacts.tsx')) },
  { path: '/reviews/:id?', screen: screen(() => import('./screens/reviews.tsx')) },
  { path: '/rules', screen: screen(() => import('./screens/rules.tsx')) },
  { path: '/owed', screen: screen(() => import('./screens/way-back.tsx')) },
  { path: '/slip/:of/:id', screen: screen(() => import('./screens/way-back.tsx')) },
  { path: '/letter/:id/:encounterId', screen: screen(() => import('./screens/way-back.tsx')) },
  { path: '/find', screen: screen(() => import('./screens/find.tsx')) },
  { path: '/overview', screen: screen(() => import('./screens/overview.tsx')) },
  { path: '/share', screen: screen(() => import('./screens/share.tsx')) },
  { path: '/more/:part?', screen: screen(() => import('./screens/more.tsx')) },
  { path: '/sign-in', screen: lazy(() => import('./screens/sign-in.tsx')) },
  { path: '/cleared', screen: screen(() => import('./screens/cleared.tsx')) },
  { path: '/practice', screen: screen(() => import('./screens/practice.tsx')) },
  { path: '/join', screen: screen(() => import('./screens/join.tsx')) },
  ...(import.meta.env.DEV ? [{ path: '/catalogue', screen: screen(() => import('./catalogue.tsx')) }] : []),
];
