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

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

keepInstallOffer();
addEventListener('pagehide', cutOff);
await startSession();
preloadScreen(location.pathname);
render(<App />, root);
keepAppOffline(() => update.setState({ isReady: true }));
clearPractice().catch(console.error);
