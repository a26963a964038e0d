import { type Attachment, attachmentsOf, MOST_ATTACHMENTS } from './attachment.ts';
import type { Contact } from './contact.ts';
import type { Point } from './distance.ts';
import { type District, findDistrict } from './district.ts';
import type { Encounter } from './encounter.ts';
import { findOpenFollowUp } from './follow-up.ts';
import type { Code, Id } from './id.ts';
import type { Instant } from './instant.ts';
import type { Person } from './person.ts';
import { isSetByHand, type Place } from './place.ts';

/** An encounter being written, and what the phone may still fill in by itself. */
export interface EncounterDraft {
  encounter: Encounter;
  /** Who said the district: nobody but the habit of the day, the position, or the person, whose word stands. */
  districtBy: 'habit' | 'position' | 'person';
  /** Whether the person wants the position kept. */
  keepsPosition: boolean;
  /** Whether the person has set the point on the map: what the phone finds out no longer moves it. */
  isPointByHand: boolean;
  /** Somebody not known before, to be noted with the talk: its contact. */
  newContact?: Contact | null;
  /** The need that says the same as the note, and follows it until one of the two is written otherwise. */
  mirrorId: Id | null;
}

/** Where a phone says it is. */
export interface Position {
  point: [number, number];
  /** Metres. */
  accuracy: number;
}

const ROUGH = 200;
const LONGEST_NEED = 4000;

/** A position too vague to tell the street. */
export const isRough = ({ accuracy }: Pick<Position, 'accuracy'>) => accuracy > ROUGH;

export const newDraft = (id: Id, officerId: Id, metAt: Instant): EncounterDraft => ({
  encounter: {
    id,
    officerId,
    visitId: null,
    districtId: null,
    contactId: null,
    place: null,
    metAt,
    outcome: 'talked',
    note: '',
    needs: [],
    offers: [],
    remarks: [],
  },
  districtBy: 'habit',
  keepsPosition: true,
  isPointByHand: false,
  mirrorId: null,
});

/** A draft as it was kept, perhaps by an older version of the app. */
export function readDraft(content: unknown, blank: EncounterDraft): EncounterDraft {
  const kept = content as Partial<EncounterDraft> | null;
  return { ...blank, ...kept, encounter: { ...blank.encounter, ...kept?.encounter } };
}

/** Whether the person has put nothing into it yet: nothing would be lost with it. */
export function isBlank({ encounter }: EncounterDraft): boolean {
  const { note, needs, offers, remarks, outcome, contactId, place, onBehalfOf = '' } = encounter;
  return (
    note.trim() === '' &&
    !isSetByHand(place) &&
    needs.length + offers.length + remarks.length + attachmentsOf(encounter).length === 0 &&
    outcome === 'talked' &&
    contactId === null &&
    onBehalfOf.trim() === '' &&
    findOpenFollowUp(encounter) === null &&
    (place?.address ?? '').trim() === ''
  );
}

/** The same with another note; the need that mirrors the note follows. */
export function withNote(draft: EncounterDraft, note: string): EncounterDraft {
  const needs = draft.encounter.needs.map((need) =>
    need.id === draft.mirrorId ? { ...need, text: needFrom(note) } : need,
  );
  return { ...draft, encounter: { ...draft.encounter, note, needs } };
}

/** The same with this need in the words of the note, which it follows from now on. */
export const withNoteAsNeed = (draft: EncounterDraft, needId: Id): EncounterDraft =>
  withNote({ ...draft, mirrorId: needId }, draft.encounter.note);

/** The same with one more need, in the words of the note. */
export function withNeedFromNote(draft: EncounterDraft, id: Id, serviceCode: Code | null): EncounterDraft {
  const { encounter } = draft;
  const need = { id, text: needFrom(encounter.note), serviceCode, departmentId: null };
  return { ...draft, mirrorId: id, encounter: { ...encounter, needs: [...encounter.needs, need] } };
}

/** The same with this need joining a request, or asking on its own (null). */
export function withJoins(draft: EncounterDraft, needId: Id, joins: Id | null): EncounterDraft {
  const { encounter } = draft;
  const needs = encounter.needs.map((need) => {
    if (need.id !== needId) return need;
    const { joins: _before, ...alone } = need;
    return joins === null ? alone : { ...alone, joins };
  });
  return { ...draft, encounter: { ...encounter, needs } };
}

/** The same with these attached to the talk, or to one of its needs; at that place among those there, else behind them. None twice, and no more than may be. */
export function withAttached(
  draft: EncounterDraft,
  needId: Id | null,
  attachments: Attachment[],
  at = MOST_ATTACHMENTS,
): EncounterDraft {
  return changeAttached(draft, needId, (there) => {
    const fresh = attachments.filter(({ id }) => there.every((other) => other.id !== id));
    return there.toSpliced(at, 0, ...fresh).slice(0, MOST_ATTACHMENTS);
  });
}

/** The same without this one. */
export const withoutAttached = (draft: EncounterDraft, needId: Id | null, id: Id): EncounterDraft =>
  changeAttached(draft, needId, (there) => there.filter((attachment) => attachment.id !== id));

function changeAttached(
  draft: EncounterDraft,
  needId: Id | null,
  change: (there: Attachment[]) => Attachment[],
): EncounterDraft {
  const { encounter } = draft;
  const changed = <T extends { attachments?: Attachment[] | undefined }>(bearer: T): T => ({
    ...bearer,
    attachments: change(attachmentsOf(bearer)),
  });
  if (needId === null) return { ...draft, encounter: changed(encounter) };
  const needs = encounter.needs.map((need) => (need.id === needId ? changed(need) : need));
  return { ...draft, encounter: { ...encounter, needs } };
}

const needFrom = (note: string) => note.slice(0, LONGEST_NEED).toWellFormed();

/** The same where the phone now says it is; a district that the person chose stays. */
export function withPosition(draft: EncounterDraft, position: Position, districts: District[]): EncounterDraft {
  if (!draft.keepsPosition || draft.isPointByHand) return draft;
  const [longitude, latitude] = position.point;
  const place = { longitude, latitude, accuracy: position.accuracy, address: draft.encounter.place?.address ?? '' };
  const placed = { ...draft, encounter: { ...draft.encounter, place } };
  if (draft.districtBy === 'person') return placed;
  const found = findDistrict(position.point, districts);
  // A rough position outside of all districts says less than where one was a while ago.
  if (!found && isRough(position)) return placed;
  return {
    ...placed,
    districtBy: 'position',
    encounter: { ...placed.encounter, districtId: found?.id ?? null },
  };
}

/** The same at this point, because the person says so on the map; a district that they chose stays. */
export function withPoint(draft: EncounterDraft, [longitude, latitude]: Point, districts: District[]): EncounterDraft {
  const { encounter } = draft;
  const place = { longitude, latitude, accuracy: null, address: encounter.place?.address ?? '' };
  const placed = { ...draft, keepsPosition: true, isPointByHand: true, encounter: { ...encounter, place } };
  if (draft.districtBy === 'person') return placed;
  const districtId = findDistrict([longitude, latitude], districts)?.id ?? null;
  return { ...placed, districtBy: 'position', encounter: { ...placed.encounter, districtId } };
}

/** The same where the phone is, as soon as it knows: it fills in point and district again. */
export const whereThePhoneIs = (draft: EncounterDraft): EncounterDraft => ({
  ...draft,
  keepsPosition: true,
  isPointByHand: false,
  districtBy: 'habit',
});

/** The same without the position; a street that was typed stays. */
export function withoutPosition(draft: EncounterDraft): EncounterDraft {
  const { encounter } = draft;
  return {
    ...draft,
    keepsPosition: false,
    isPointByHand: false,
    encounter: { ...encounter, place: placeOf(null, encounter.place?.address) },
  };
}

/** The same at this street. */
export function withAddress(draft: EncounterDraft, address: string): EncounterDraft {
  const { encounter } = draft;
  return { ...draft, encounter: { ...encounter, place: placeOf(encounter.place, address) } };
}

/** The same in this district, because the person says so. */
export const inDistrict = (draft: EncounterDraft, districtId: Code | null): EncounterDraft => ({
  ...draft,
  districtBy: 'person',
  encounter: { ...draft.encounter, districtId },
});

function placeOf(place: Place | null, address = ''): Place | null {
  const { longitude = null, latitude = null, accuracy = null } = place ?? {};
  return longitude === null && address === '' ? null : { longitude, latitude, accuracy, address };
}

/** The district an officer is likely in when the phone does not know: that of the last encounter today, or the only one there is. */
export function usualDistrict(person: Person, today: Encounter[], districts: District[]): Code | null {
  const mine = today.filter(({ officerId }) => officerId === person.id);
  const last = mine.reduce<Encounter | null>((a, b) => (a && a.metAt > b.metAt ? a : b), null);
  if (last) return last.districtId;
  const theirs = person.districtIds.length > 0 ? person.districtIds : districts.map(({ id }) => id);
  return theirs.length === 1 ? (theirs[0] ?? null) : null;
}
