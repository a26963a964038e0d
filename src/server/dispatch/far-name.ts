import type { Id } from '../../domain/id.ts';
import { derivedId } from '../derived-id.ts';

/**
 * By which far sides know this request: the same each time, and nobody without the city's secret finds the id from it. The id itself is
 * told to none of them, for from it the code is reckoned that opens its person's page.
 */
export const farNameOf = (secret: string, requestId: Id): Id => derivedId(secret, 'far', requestId);
