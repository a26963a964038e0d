import type { Kind } from '../../domain/record.ts';

const PLURALS: Partial<Record<Kind, string>> = { municipality: 'municipalities', person: 'people', reply: 'replies' };

/** "1 rule", "3 people" */
export const count = (number: number, kind: Kind) => `${number} ${number === 1 ? kind : (PLURALS[kind] ?? `${kind}s`)}`;
