import { useMemo } from 'preact/hooks';
import { findTwice } from '../../../../domain/intake.ts';
import { watchContacts } from '../../../../store/contacts.ts';
import { focusSoon } from '../../../focus.ts';
import { useLive } from '../../../live.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { useNames } from '../../../use-names.ts';
import { useSay, useWords } from '../../../use-session.ts';
import type { FileWords } from '../../../words/en/files.ts';
import { useWork } from '../../../work.tsx';
import { AgreedPart } from './agreed-part.tsx';
import { FoundCard } from './found-card.tsx';
import { checkAgreed, type Intake } from './intake.ts';
import { KeptTold } from './kept-told.tsx';
import { ENCODINGS } from './read-file.ts';
import { UnreadPart } from './unread-part.tsx';
import type { useIntake } from './use-intake.ts';
import { useMatches } from './use-matches.ts';

interface LookThroughProps {
  work: ReturnType<typeof useIntake>;
  intake: Intake;
  words: FileWords['intake'];
}

/** What was found in the file, who of it is to come in, and on what terms. */
export function LookThrough({ work, intake, words }: LookThroughProps) {
  const say = useSay();
  const { store } = useWork();
  const { cards, unread } = intake.reading;
  const contacts = useLive(() => watchContacts(store), [store]);
  const matches = useMatches(cards, contacts);
  const twice = useMemo(() => findTwice(cards), [cards]);
  if (!matches) return <Progress words={words.reading} />;
  const fresh = [...cards.keys()].filter((place) => !matches.has(place) && !twice.has(place));
  const chosen = intake.chosen ?? fresh;
  const isChosen = new Set(chosen);
  const toggle = (place: number) =>
    work.change({ chosen: isChosen.has(place) ? chosen.filter((other) => other !== place) : [...chosen, place] });
  const take = () =>
    checkAgreed(intake.consent).length > 0 ? focusSoon('[data-problem]') : work.take([...chosen].sort((a, b) => a - b));
  return (
    <>
      <p role="status">
        <strong>{words.found(cards.length, say.number(cards.length))}</strong>
        {unread.length > 0 && ` · ${words.unread(unread.length, say.number(unread.length))}`}
      </p>
      <KeptTold isKept={work.isKept} words={words} />
      {work.canReadAgain && (
        <Chips
          legend={words.letters}
          options={ENCODINGS.map((value) => ({ value, label: words.encodings[value] }))}
          value={intake.encoding}
          onChange={work.readAs}
        />
      )}
      <UnreadPart unread={unread} words={words} />
      {cards.length > 0 && (
        <>
          <AgreedPart intake={intake} words={words} onChange={(consent) => work.change({ consent })} />
          <DistrictOfAll work={work} intake={intake} words={words} />
          <div class="actions">
            <Button onClick={() => work.change({ chosen: fresh })}>{words.fresh}</Button>
            <Button onClick={() => work.change({ chosen: [...cards.keys()] })}>{words.everyone}</Button>
            <Button onClick={() => work.change({ chosen: [] })}>{words.noOne}</Button>
          </div>
          <VirtualList items={[...cards.entries()]} keyOf={([place]) => String(place)}>
            {([place, read]) => (
              <FoundCard
                read={read}
                alike={matches.get(place)}
                isTwice={twice.has(place)}
                isChosen={isChosen.has(place)}
                words={words}
                onToggle={() => toggle(place)}
              />
            )}
          </VirtualList>
        </>
      )}
      <div class="save-bar">
        <Button kind="do" icon="check" isWide isDisabled={chosen.length === 0} onClick={take}>
          {words.take(chosen.length, say.number(chosen.length))}
        </Button>
        <Button kind="plain" icon="close" onClick={work.finish}>
          {words.done}
        </Button>
      </div>
    </>
  );
}

function DistrictOfAll({ work, intake, words }: LookThroughProps) {
  const { contact } = useWords();
  const names = useNames();
  const { directory } = useWork();
  const options = directory.districts.map(({ id }) => ({ value: id, label: names.district(id) }));
  return (
    <SelectField
      label={words.district}
      value={intake.districtId ?? ''}
      options={[{ value: '', label: contact.noDistrict }, ...options]}
      onChange={(id) => work.change({ districtId: id || null })}
    />
  );
}
