import { install } from '../../install.ts';
import { useStore } from '../../use-session.ts';

/** How the app gets to the home screen here: by the browser's own offer, by a few taps on an iPhone, by the browser's menu, or it is there. */
export type Way = 'offer' | 'share' | 'menu' | 'isHere' | 'done';

export function useInstall(): { way: Way; ask: () => Promise<void> } {
  const { offer, isDone } = useStore(install, (state) => state);
  const ask = async () => {
    await offer?.prompt();
    // An offer serves once; the browser makes another one when it likes.
    install.setState({ offer: null });
  };
  const way = isDone ? 'done' : isStandalone() ? 'isHere' : offer ? 'offer' : isApple() ? 'share' : 'menu';
  return { way, ask };
}

const isStandalone = () => matchMedia('(display-mode: standalone)').matches || appleMode() === true;
// Only an iPhone or an iPad says whether it was opened from the home screen.
const isApple = () => appleMode() !== undefined;
const appleMode = () => (navigator as { standalone?: boolean }).standalone;
