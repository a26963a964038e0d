import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { Device } from '../store/device.ts';
import { exchangeNow } from '../store/exchange.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** Background Sync's event, which the standard library of types does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The whole app is on the phone before it is needed without signal; every page is the app's, but for the server's own.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }));

// The first worker takes the page that installed it, so that it works without signal from the first minute.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const device = new Device();

// The browser tries again later where this fails; our own wakes do too.
const exchange = async () => {
  const ending = await exchangeNow(device);
  if (ending?.ending === 'unreachable') throw new Error('unreachable');
};

self.addEventListener('sync', (event) => (event as SyncEvent).waitUntil(exchange()));

self.addEventListener('message', (event) => {
  if (event.data?.type === 'wake') event.waitUntil(exchange().catch(() => {}));
  // Asked for by the person, never by itself: a new version must not reload under someone's fingers.
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting();
});
