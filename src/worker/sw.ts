import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { Device } from '../store/device.ts';
import { exchangeNow } from '../store/exchange.ts';
import { remind } from '../store/reminder.ts';
import { shelve } from '../store/shelf.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** Background Sync's event, which the standard library of types does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The whole app is on the phone before it is needed without signal; every page is the app's, but for the server's own.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/(api|reply)\//, /^\/(s|map)\b/] }),
);

const device = new Device();

// Another app shares something with this one: laid aside, and shown by the page that then opens.
registerRoute(
  '/share',
  async ({ request }) => Response.redirect(`/share?${await shelve(device, request)}`, 303),
  'POST',
);

// The first worker takes the page that installed it, so that it works without signal from the first minute.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// Says no name and no place: it may be read over a shoulder, on a locked screen.
const show = (body: string) =>
  self.registration.showNotification('Plein Air', { body, tag: 'today', icon: '/icon-192.png' });

// The browser tries again later where this fails; our own wakes do too.
const exchange = async () => {
  const ending = await exchangeNow(device).finally(() => remind(device, show).catch(() => {}));
  if (ending?.ending === 'unreachable') throw new Error('unreachable');
};

self.addEventListener('sync', (event) => (event as SyncEvent).waitUntil(exchange()));
self.addEventListener('periodicsync', (event) => (event as SyncEvent).waitUntil(exchange()));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showToday());
});

// The app that is open already comes to the front; whether it goes to Today is for the page to say: somebody may be writing in it.
async function showToday(): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' });
  if (!open) await self.clients.openWindow('/today');
  else {
    await open.focus();
    open.postMessage({ type: 'today' });
  }
}

self.addEventListener('message', (event) => {
  if (event.data?.type === 'wake') event.waitUntil(exchange().catch(() => {}));
  // Asked for by the person, never by itself: a new version must not reload under someone's fingers.
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting();
});
