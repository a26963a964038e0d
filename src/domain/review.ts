import type { Id } from './id.ts';
import type { Instant } from './instant.ts';
import type { Mutation } from './mutation.ts';
import type { Standing } from './record.ts';

/** What a person decided about it: it was done as its author meant it, or left undone. */
export const VERDICTS = ['taken', 'dropped'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Work that reached the server when its author could no longer do it: their district or department had changed meanwhile. It is put
 * before a person instead of being lost. It takes the id of the mutation that it holds.
 */
export interface Review extends Omit<Standing, 'ownerId'> {
  id: Id;
  mutation: Mutation;
  openedAt: Instant;
  /** null while nobody has decided. */
  verdict: Verdict | null;
  words: string;
  settledById: Id | null;
  settledAt: Instant | null;
}

export const openReview = (mutation: Mutation, standing: Standing, openedAt: Instant): Review => ({
  id: mutation.id,
  mutation,
  districtId: standing.districtId,
  departmentId: standing.departmentId,
  openedAt,
  verdict: null,
  words: '',
  settledById: null,
  settledAt: null,
});
