import { KIND_OF } from '../../../../domain/ground.ts';
import type { Mutation } from '../../../../domain/mutation.ts';

/** Where the record of a deed can be seen; nowhere for visits, which have no screen, and for what was removed. */
export function recordHref({ name, recordId }: Mutation): string | undefined {
  if (name === 'removeContact') return undefined;
  switch (KIND_OF[name]) {
    case 'encounter':
      return `/encounters/${recordId}`;
    case 'contact':
      return `/contacts/${recordId}`;
    case 'request':
      return `/requests/${recordId}`;
    case 'review':
      return `/reviews/${recordId}`;
    default:
      return undefined;
  }
}
