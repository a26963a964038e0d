import { lazy } from 'preact-iso';
import { Home } from './screens/home.tsx';

/** Every address and its screen, each loaded when first opened; the service worker keeps them all. */
export const ROUTES = [
  { path: '/', screen: Home },
  { path: '/today', screen: lazy(() => import('./screens/today.tsx')) },
  { path: '/requests/:id?', screen: lazy(() => import('./screens/requests.tsx')) },
  { path: '/new/:draftId?', screen: lazy(() => import('./screens/new.tsx')) },
  { path: '/encounters/:id', screen: lazy(() => import('./screens/encounter.tsx')) },
  { path: '/contacts/:id?', screen: lazy(() => import('./screens/contacts.tsx')) },
  { path: '/reviews/:id?', screen: lazy(() => import('./screens/reviews.tsx')) },
  { path: '/share', screen: lazy(() => import('./screens/share.tsx')) },
  { path: '/more/:part?', screen: lazy(() => import('./screens/more.tsx')) },
  { path: '/sign-in', screen: lazy(() => import('./screens/sign-in.tsx')) },
  { path: '/cleared', screen: lazy(() => import('./screens/cleared.tsx')) },
  { path: '/join', screen: lazy(() => import('./screens/join.tsx')) },
  ...(import.meta.env.DEV ? [{ path: '/catalogue', screen: lazy(() => import('./catalogue.tsx')) }] : []),
];
