import { uuidv7 } from 'uuidv7';
import type { Id } from '../domain/id.ts';

/** A new name, never given before: UUID version 7, so that what is made later sorts later. */
export const newId = (): Id => uuidv7();
