import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { recall } from '../session.ts';

/** The key "/" leads to the search over everything, unless the screen has a use of its own for it or keys are switched off. */
export function useFindKey(): void {
  const { route } = useLocation();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      const isTyping =
        target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
      if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented || isTyping) return;
      if (recall('list-keys') === 'off') return;
      event.preventDefault();
      route('/find');
    };
    // The window hears it after the screens have.
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [route]);
}
