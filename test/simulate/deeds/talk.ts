import type { Encounter } from '../../../src/domain/encounter.ts';
import { findOpenFollowUp } from '../../../src/domain/follow-up.ts';
import type { Args } from '../../../src/domain/mutation.ts';
import { act } from '../../../src/store/deed.ts';
import { keepDraft } from '../../../src/store/drafts.ts';
import { amendEncounter, saveEncounter } from '../../../src/store/encounters.ts';
import { finishFollowUp, reopenFollowUp } from '../../../src/store/follow-ups.ts';
import type { OutboxRow } from '../../../src/store/store.ts';
import { takeBackEncounter } from '../../../src/store/take-back.ts';
import type { Seat } from '../phone.ts';
import { attachmentOf } from './attachment.ts';
import { begunOn, draftOf } from './draft.ts';
import { nothing, oneOf, type Planners, pick, shown } from './plan.ts';

/** The talks that were noted here and that the city has not acknowledged. */
export const talksOn = (seat: Seat): OutboxRow[] =>
  seat.outbox.filter(({ mutation }) => mutation.name === 'recordEncounter');

export const TALK_DEEDS: Planners = {
  begin: (seat, step, word) => {
    if (begunOn(seat)) return null;
    const content = draftOf(seat, step, word);
    const { id } = content.encounter;
    return {
      says: `begins to note a talk ${sayNeeds(content.encounter)}`,
      do: () => keepDraft(seat.tab(step.tab), { id, kind: 'encounter', content }).then(nothing),
    };
  },
  tell: (seat, step, word) => {
    const { encounter, newContact } = begunOn(seat) ?? draftOf(seat, step, word);
    return {
      says: `notes a talk ${sayNeeds(encounter)}`,
      do: () => saveEncounter(seat.tab(step.tab), seat.doer, encounter, encounter.id, newContact),
    };
  },
  amendTalk: (seat, step, word) => {
    const saw = oneOf<Encounter>(seat, 'encounters', step);
    if (!saw) return null;
    const fields = step.how % 2 ? { note: word } : { outcome: 'comeBack' as const, note: word };
    return {
      says: `writes “${word}” on the talk “${saw.note}”`,
      do: () => amendEncounter(seat.tab(step.tab), seat.doer, saw, fields),
    };
  },
  goBack: (seat, step) => {
    const promised = shown<Encounter>(seat, 'encounters').filter(({ followUp }) => followUp);
    const saw = pick(promised, step.which);
    if (!saw) return null;
    const end = findOpenFollowUp(saw) ? finishFollowUp : reopenFollowUp;
    return {
      says: `goes back to whom they met in “${saw.note}”, or did not after all`,
      do: () => end(seat.tab(step.tab), seat.doer, saw),
    };
  },
  takeTalkBack: (seat, step) => {
    const row = pick(talksOn(seat), step.which);
    if (!row) return null;
    const { id, note, visitId, contactId, needs } = (row.mutation.args as Args<'recordEncounter'>).encounter;
    const own = [id, visitId, contactId, ...needs.map((need) => need.id)];
    const takeBack = async () => {
      // Of these and of no other may anything leave without an answer; what another tab writes on them meanwhile goes along.
      const goes = (recordId: string) => own.includes(recordId);
      seat.undoing.add(goes);
      await takeBackEncounter(seat.tab(step.tab), seat.doer.person, id).finally(() => seat.undoing.delete(goes));
      return [];
    };
    return { says: `wants to write the talk “${note}” anew`, do: takeBack };
  },
  attachToTalk: (seat, step) => {
    const saw = oneOf<Encounter>(seat, 'encounters', step);
    if (!saw) return null;
    const deed = { name: 'attachToEncounter' as const, recordId: saw.id, args: { attachment: attachmentOf(step) } };
    return { says: `puts a photo to the talk “${saw.note}”`, do: () => act(seat.tab(step.tab), seat.doer, [deed]) };
  },
};

function sayNeeds({ districtId, note, needs }: Encounter): string {
  const joining = needs.filter(({ joins }) => joins !== undefined).length;
  return `in ${districtId ?? 'no district'}: “${note}”, ${needs.length} needs, of which ${joining} join`;
}
