import { type Contact, newContact } from '../../../../domain/contact.ts';
import { contactFrom } from '../../../../domain/intake.ts';
import type { Doer } from '../../../../store/deed.ts';
import { newId } from '../../../../store/id.ts';
import { takeInContacts, takeIntakeBack } from '../../../../store/intake.ts';
import type { Store } from '../../../../store/store.ts';
import type { Intake } from './intake.ts';
import { keepChoices, keepIntake } from './kept-intake.ts';

/** The intake once it was said who is to come in: each of them has their id from here on. */
export function begin(intake: Intake, chosen: number[], { person }: Doer): Intake {
  const { reading, districtId, consent } = intake;
  const at = new Date().toISOString();
  const begun = chosen.flatMap((place): Contact[] => {
    const read = reading.cards[place];
    return read ? [contactFrom(read, { ...newContact(newId(), person.id, at), districtId }, consent)] : [];
  });
  return { ...intake, chosen, begun };
}

/**
 * Takes in those with whom it was begun, and says what became of them. They are kept in the draft before the first is noted: where the tab
 * ends half-way, the next one goes on with the same people.
 */
export async function takeIn(store: Store, doer: Doer, intake: Intake, tell?: (done: number) => void): Promise<Intake> {
  const contacts = intake.begun ?? [];
  await keepIntake(store, intake);
  const refused = new Map(
    (await takeInContacts(store, doer, contacts, tell)).map(({ id, problems }) => [id, problems]),
  );
  const noted = contacts.filter(({ id }) => !refused.has(id));
  const places = (intake.chosen ?? []).filter((place) => intake.reading.cards[place]);
  const notTaken = contacts.flatMap(({ id, name }, at) => {
    const problems = refused.get(id);
    return problems ? [{ place: places[at] ?? at, name, problems }] : [];
  });
  const all = [...(intake.earlier ?? []), ...noted];
  return { ...intake, begun: null, earlier: [], taken: { contacts: all, notTaken, stayed: null } };
}

/** The intake once the person went back to those who were not taken in: they alone are chosen, and the undo still knows the others. */
export function goBack(intake: Intake): Intake {
  const { contacts = [], notTaken = [] } = intake.taken ?? {};
  return { ...intake, chosen: notTaken.map(({ place }) => place), earlier: contacts, taken: null };
}

/**
 * Begins to take everyone of the file back: nobody is on the way in any more. That is kept in the draft before the first is taken back:
 * where the tab ends half-way, the next one takes nobody in again.
 */
export async function beginBack(store: Store, intake: Intake): Promise<Intake> {
  const here = new Set(await amongThose(store, everyoneIn(intake)).primaryKeys());
  const contacts = everyoneIn(intake).filter(({ id }) => here.has(id));
  const taken = { contacts, notTaken: intake.taken?.notTaken ?? [], stayed: null };
  const back = { ...intake, begun: null, earlier: [], taken };
  // A phone without room takes them back all the same: that makes some.
  await keepChoices(store, back).catch(console.error);
  return back;
}

/** Takes back those with whom it was begun, and says how many stay. */
export async function takeBack(
  store: Store,
  doer: Doer,
  intake: Intake,
  tell?: (done: number) => void,
): Promise<Intake> {
  const { taken } = intake;
  if (!taken) return intake;
  return { ...intake, taken: { ...taken, stayed: await takeIntakeBack(store, doer, taken.contacts, tell) } };
}

/** Everyone whom an undo would take back: those taken in, and those of whom that is not sure. */
export const everyoneIn = ({ taken, earlier, begun }: Intake): Contact[] =>
  taken?.contacts ?? [...(earlier ?? []), ...(begun ?? [])];

/** How many of them are on this phone. */
export const countHere = (store: Store, contacts: Contact[]): Promise<number> => amongThose(store, contacts).count();

const amongThose = (store: Store, contacts: Contact[]) =>
  store.contacts.where('id').anyOf(contacts.map(({ id }) => id));
