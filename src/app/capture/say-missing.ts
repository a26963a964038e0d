import type { Words } from '../words/en.ts';
import type { Shown } from './use-shown.ts';

/** Why it cannot be seen here now. */
export function sayMissing(missing: Shown['missing'], { attachments }: Words, who?: string): string {
  if (missing === null || missing === 'unasked') return '';
  if (missing === 'notYet') return attachments.missing.notYet(who || attachments.colleague);
  return attachments.missing[missing];
}
