import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reading } from '../../../../domain/card.ts';
import type { Contact } from '../../../../domain/contact.ts';
import { useWork } from '../../../work.tsx';
import { checkAgreed, type Doing, type Fault, type Intake } from './intake.ts';
import { dropIntake, findIntake, keepChoices, keepIntake } from './kept-intake.ts';
import { type Encoding, encodingOf, LARGEST_FILE, readPeople } from './read-file.ts';
import { begin, beginBack, countHere, everyoneIn, goBack, takeBack, takeIn } from './take-in.ts';

/** A file of contacts from its choice to the undo; kept as a draft, so that leaving loses nothing. */
export function useIntake() {
  const { store, doer } = useWork();
  const { intake, isKept, setIntake, keep } = useKept();
  const { doing, fault, isBusy, setDoing, busy } = useBusy();
  const [isTooLarge, setTooLarge] = useState(false);
  const bytes = useRef<Uint8Array | null>(null);
  const change = (fields: Partial<Intake>) => {
    if (intake) keep({ ...intake, ...fields });
  };
  const look = async () => {
    const found = await busy('opening', () => findIntake(store));
    if (found === undefined) return;
    setIntake(found);
    // The tab ended half-way: it goes on.
    if (found?.begun) await goOn(found);
  };
  useEffect(() => {
    look();
  }, []);

  const choose = (file: File) =>
    busy('reading', async () => {
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
  const goOn = (begun: Intake) => {
    const people = begun.begun ?? [];
    const tell = (done: number) => setDoing({ is: 'taking', done, all: people.length });
    return busy(
      'taking',
      async () => {
        tell(0);
        keep(await takeIn(store, doer, begun, tell));
      },
      people,
    );
  };
  const take = async (chosen: number[]) => {
    if (!intake || isBusy() || checkAgreed(intake.consent).length > 0) return;
    const begun = begin(intake, chosen, doer);
    // Where it breaks off, the same people go on.
    setIntake(begun);
    await goOn(begun);
  };
  const undo = async () => {
    if (!intake) return;
    const contacts = everyoneIn(intake);
    const tell = (done: number, { length }: Contact[]) => setDoing({ is: 'takingBack', done, all: length });
    const back = async () => {
      tell(0, contacts);
      const begun = await beginBack(store, intake);
      // Where it breaks off, it goes on with the same people, and takes nobody in.
      setIntake(begun);
      keep(await takeBack(store, doer, begun, (done) => tell(done, everyoneIn(begun))));
    };
    await busy('takingBack', back, contacts);
  };
  const finish = () =>
    busy('finishing', async () => {
      await dropIntake(store);
      bytes.current = null;
      setIntake(null);
    });
  const again = {
    opening: look,
    reading: null,
    taking: () => intake && goOn(intake),
    takingBack: undo,
    finishing: finish,
  };
  return {
    intake,
    doing,
    fault,
    isKept,
    isTooLarge,
    canReadAgain: bytes.current !== null && intake?.taken === null,
    choose,
    readAs,
    change,
    take,
    takeBack: undo,
    goBack: () => intake && keep(goBack(intake)),
    finish,
    retry: fault && again[fault.what],
  };
}

/** The file as it now is, and whether this phone keeps it. */
function useKept() {
  const { store } = useWork();
  const [intake, setIntake] = useState<Intake | null | undefined>(undefined);
  const [isKept, setKept] = useState(true);
  const reading = useRef<Reading | null>(null);
  const keep = (next: Intake) => {
    setIntake(next);
    const write = next.reading === reading.current ? keepChoices : keepIntake;
    write(store, next).then(
      () => {
        reading.current = next.reading;
        setKept(true);
      },
      (error) => {
        console.error(error);
        setKept(false);
      },
    );
  };
  return { intake, isKept, setIntake, keep };
}

/** One work at a time, how far it is, and what became of it where this phone could not. */
function useBusy() {
  const { store } = useWork();
  const [doing, setDoing] = useState<Doing>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const isBusy = useRef(false);
  const busy = async <T>(what: Fault['what'], work: () => Promise<T>, people: Contact[] = []) => {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    setFault(null);
    try {
      return await work();
    } catch (error) {
      console.error(error);
      const here = await countHere(store, people).catch(() => null);
      setFault({ what, here, all: people.length });
      return undefined;
    } finally {
      isBusy.current = false;
      setDoing(null);
    }
  };
  return { doing, fault, isBusy: () => isBusy.current, setDoing, busy };
}
