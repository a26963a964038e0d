import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';

// Where nothing is typed, chosen or to be taken back.
const AT_REST = /^\/(contacts|find|more)$/;

/** Goes to Today when the reminder was tapped, and stays where somebody may be in the middle of something. */
export function useCalled(): void {
  const { route } = useLocation();
  useEffect(() => {
    const hear = ({ data }: MessageEvent) => {
      if (data?.type === 'today' && AT_REST.test(location.pathname)) route('/today');
    };
    const worker = navigator.serviceWorker;
    worker?.addEventListener('message', hear);
    return () => worker?.removeEventListener('message', hear);
  }, []);
}
