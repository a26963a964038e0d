import type { Steps } from '../../../domain/steps.ts';
import { focusSoon } from '../../focus.ts';
import { usePress } from '../requests/use-keys.ts';
import type { OpenForm } from './use-open-form.ts';

/** Single keys for the request that is open: to answer it, to remark, and to what stands farther down. */
export function usePaneKeys(steps: Steps, { toggle }: OpenForm): void {
  usePress(({ key }) => {
    if (key === 'a' && steps.canAnswer) toggle('answer');
    else if (key === 'r' && steps.canRemark) toggle('remark');
    else if (key === 'n') focusSoon('[data-part="near"] h2');
    else if (key === 'h') focusSoon('[data-part="person"] h2');
    else return false;
    return true;
  });
}
