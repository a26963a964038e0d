import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Service } from '../../domain/service.ts';
import { type Example, learn } from '../../domain/suggester/learn.ts';
import { type Trial, tryOut } from '../../domain/suggester/trial.ts';
import { packWeights } from '../../domain/suggester/weights.ts';

/** What a lesson came to: the weights as phones fetch them, and how well those of the earlier requests did on the latest. */
export interface Lesson {
  hash: string;
  bytes: Uint8Array;
  trial: Trial;
}

const KEPT_BACK = 0.2;
const MOST_KEPT_BACK = 2000;

/** Learns from these requests, the oldest first. Takes seconds, for a great city a minute: for a thread of its own. */
export function giveLesson(examples: Example[], services: Service[]): Lesson {
  const keptBack = Math.min(MOST_KEPT_BACK, Math.floor(examples.length * KEPT_BACK));
  const earlier = examples.slice(0, examples.length - keptBack);
  const trial = tryOut(examples.slice(earlier.length), services, learn(earlier, services));
  const packed = packWeights(learn(examples, services));
  return { hash: hash('sha256', packed), bytes: gzipSync(packed, { level: 9 }), trial };
}
