import * as v from 'valibot';
import { Attachments, attachmentsOf } from './attachment.ts';
import { FollowUp } from './follow-up.ts';
import { Code, Id } from './id.ts';
import { Instant } from './instant.ts';
import { Place } from './place.ts';
import type { Problem } from './problem.ts';
import { text, wording } from './text.ts';

export const OUTCOMES = ['talked', 'nobodyHome', 'comeBack', 'refused', 'moved'] as const;
export type Outcome = (typeof OUTCOMES)[number];
const MET_NOBODY: Outcome[] = ['nobodyHome', 'moved'];

/** What the person says is missing, in their words, filed under a service when one is known. A department chosen by hand is kept. */
export const Need = v.strictObject({
  id: Id,
  text: wording(4000),
  serviceCode: v.nullable(Code),
  departmentId: v.nullable(Code),
  attachments: v.optional(Attachments),
  /** The request that asks for the same already, to join instead of opening another. */
  joins: v.optional(Id),
});
export type Need = v.InferOutput<typeof Need>;

/** What someone gives: a skill, hours, a room, a tool. */
export const Offer = v.strictObject({ id: Id, text: wording(4000) });
export type Offer = v.InferOutput<typeof Offer>;

/** Something said that asks for nothing. */
export const Remark = v.strictObject({ id: Id, text: wording(4000) });
export type Remark = v.InferOutput<typeof Remark>;

/** The most letters that the note of an encounter holds. */
export const LONGEST_NOTE = 20_000;

/** One talk between an officer and a person, and what came out of it. */
export const Encounter = v.strictObject({
  id: Id,
  officerId: Id,
  visitId: v.nullable(Id),
  districtId: v.nullable(Code),
  contactId: v.nullable(Id),
  place: v.nullable(Place),
  metAt: Instant,
  outcome: v.picklist(OUTCOMES, 'unknown'),
  note: text(LONGEST_NOTE),
  needs: v.pipe(v.array(Need), v.maxLength(50, 'tooMany')),
  offers: v.pipe(v.array(Offer), v.maxLength(50, 'tooMany')),
  remarks: v.pipe(v.array(Remark), v.maxLength(50, 'tooMany')),
  attachments: v.optional(Attachments),
  followUp: v.optional(v.nullable(FollowUp)),
  /** For whom they spoke, in their words, where it was not for themselves. */
  onBehalfOf: v.optional(text(200)),
});
export type Encounter = v.InferOutput<typeof Encounter>;

/** Whether somebody was met: a door that stayed closed is no talk. */
export const hasMet = ({ outcome }: Pick<Encounter, 'outcome'>): boolean => !MET_NOBODY.includes(outcome);

/** The latest talk in which they were met, and the tries since then that met nobody. Takes and gives the latest first. */
export function lastMeeting<E extends Pick<Encounter, 'outcome'>>(latestFirst: E[]): { last: E | null; tries: E[] } {
  const at = latestFirst.findIndex(hasMet);
  return { last: latestFirst[at] ?? null, tries: at < 0 ? latestFirst : latestFirst.slice(0, at) };
}

/** What keeps this encounter from being saved; empty when nothing does. A talk needs a word, spoken or written, or a picture; a closed door does not. */
export function checkEncounter(encounter: Encounter): Problem[] {
  const problems: Problem[] = [];
  const isSilent =
    encounter.note.trim() === '' &&
    [encounter.needs, encounter.offers, encounter.remarks].every((list) => list.length === 0) &&
    attachmentsOf(encounter).length === 0;
  if (encounter.outcome === 'talked' && isSilent) problems.push({ field: 'note', reason: 'missing' });
  for (const list of ['needs', 'offers', 'remarks'] as const) {
    encounter[list].forEach((item, index) => {
      if (item.text.trim() === '') problems.push({ field: `${list}.${index}.text`, reason: 'missing' });
    });
  }
  return problems;
}
