import './look/index.css';
import { render } from 'preact';
import { cutOff } from '../store/under-way.ts';
import { App } from './app.tsx';
import { keepInstallOffer } from './install.ts';
import { clearPractice } from './practice.ts';
import { preloadScreen } from './routes.ts';
import { startSession } from './session.ts';
import { update } from './update.ts';
import { keepAppOffline } from './wake.ts';
import { device } from './work.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

keepInstallOffer();
addEventListener('pagehide', cutOff);
// Not awaited here: what is loaded meanwhile needs this very file, and would wait for it for ever.
startSession().then(() => {
  render(<App />, root);
  keepAppOffline(() => update.setState({ isReady: true }));
  clearPractice().catch(console.error);
}, console.error);
// On their way together: the words, the screen, and who works here.
preloadScreen(location.pathname);
device.open().catch(() => {});
