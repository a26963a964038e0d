import { createStore } from 'zustand/vanilla';

/** What Chromium hands out when the app may be put on the home screen; the standard library of types does not know it. */
export interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** The browser's offer to put the app on the home screen, kept until the person asks for it; and whether that was done just now. */
export const install = createStore<{ offer: InstallOffer | null; isDone: boolean }>(() => ({
  offer: null,
  isDone: false,
}));

/** Keeps the offer: the browser makes it once, early, and would show it over whatever is being done. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    install.setState({ offer: event as InstallOffer });
  });
  addEventListener('appinstalled', () => install.setState({ offer: null, isDone: true }));
}
