import { useEffect, useRef, useState } from 'preact/hooks';
import { newContact } from '../../../../domain/contact.ts';
import { contactFrom } from '../../../../domain/intake.ts';
import { dropDraft, findDraft, keepDraft } from '../../../../store/drafts.ts';
import { newId } from '../../../../store/id.ts';
import { takeInContacts, takeIntakeBack } from '../../../../store/intake.ts';
import { useWork } from '../../../work.tsx';
import { type Doing, INTAKE, type Intake } from './intake.ts';
import { type Encoding, encodingOf, LARGEST_FILE, readPeople } from './read-file.ts';

/** A file of contacts from its choice to the undo; kept as a draft, so that leaving loses nothing. */
export function useIntake() {
  const { store, doer } = useWork();
  const [intake, setIntake] = useState<Intake | null | undefined>(undefined);
  const [doing, setDoing] = useState<Doing>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const bytes = useRef<Uint8Array | null>(null);
  const isBusy = useRef(false);
  useEffect(() => {
    findDraft(store, INTAKE).then((draft) => setIntake((draft?.content as Intake | undefined) ?? null));
  }, []);

  const keep = (next: Intake) => {
    setIntake(next);
    keepDraft(store, { id: INTAKE, kind: 'words', content: next }).catch(console.error);
  };
  const change = (fields: Partial<Intake>) => {
    if (intake) keep({ ...intake, ...fields });
  };
  const busy = async (work: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
    } finally {
      isBusy.current = false;
      setDoing(null);
    }
  };
  const choose = (file: File) =>
    busy(async () => {
      setTooLarge(file.size > LARGEST_FILE);
      if (file.size > LARGEST_FILE) return;
      setDoing({ is: 'reading' });
      const read = new Uint8Array(await file.arrayBuffer());
      bytes.current = read;
      const encoding = encodingOf(read);
      const blank = { chosen: null, districtId: null, consent: null, taken: null };
      keep({ fileName: file.name, encoding, reading: readPeople(read, encoding), ...blank });
    });
  const readAs = (encoding: Encoding) => {
    if (bytes.current) change({ encoding, reading: readPeople(bytes.current, encoding), chosen: null });
  };
  const take = (chosen: number[]) =>
    busy(async () => {
      if (!intake) return;
      const { reading, districtId, consent } = intake;
      const at = new Date().toISOString();
      const contacts = chosen.flatMap((place) => {
        const read = reading.cards[place];
        if (!read) return [];
        return contactFrom(read, { ...newContact(newId(), doer.person.id, at), districtId }, consent);
      });
      const tell = (done: number) => setDoing({ is: 'taking', done, all: contacts.length });
      tell(0);
      const refused = new Map(
        (await takeInContacts(store, doer, contacts, tell)).map(({ id, problems }) => [id, problems]),
      );
      const noted = contacts.filter(({ id }) => !refused.has(id));
      const notTaken = contacts.flatMap(({ id, name }) => {
        const problems = refused.get(id);
        return problems ? { name, problems } : [];
      });
      keep({ ...intake, chosen, taken: { contacts: noted, notTaken, stayed: null } });
    });
  const takeBack = () =>
    busy(async () => {
      if (!intake?.taken) return;
      const { contacts } = intake.taken;
      const tell = (done: number) => setDoing({ is: 'takingBack', done, all: contacts.length });
      tell(0);
      keep({ ...intake, taken: { ...intake.taken, stayed: await takeIntakeBack(store, doer, contacts, tell) } });
    });
  const finish = async () => {
    bytes.current = null;
    await dropDraft(store, INTAKE);
    setIntake(null);
  };
  const canReadAgain = bytes.current !== null && intake?.taken === null;
  return { intake, doing, isTooLarge, canReadAgain, choose, readAs, change, take, takeBack, finish };
}
