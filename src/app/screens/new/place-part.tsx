import { useState } from 'preact/hooks';
import {
  type EncounterDraft,
  inDistrict,
  whereThePhoneIs,
  withAddress,
  withoutPosition,
} from '../../../domain/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { OnMapPart } from './on-map-part.tsx';
import { sayPlace } from './say-place.ts';
import type { Writing } from './use-draft.ts';
import type { Whereabouts } from './use-position.ts';

/** Where it was: found while one types, in one line; to be mended by hand behind it. */
export function PlacePart({ writing, whereabouts }: { writing: Writing; whereabouts: Whereabouts }) {
  const { place, act } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { finding, find } = whereabouts;
  const { keepsPosition, encounter } = writing.draft;
  const hasPoint = encounter.place?.longitude != null;
  const isAsking = keepsPosition && !hasPoint && (finding === 'off' || finding === 'none');
  return (
    <section class="part" aria-label={place.label}>
      <div class="part-row">
        <Summary draft={writing.draft} whereabouts={whereabouts} />
        <Button
          kind="plain"
          label={`${act.change}: ${place.label}`}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {act.change}
        </Button>
      </div>
      {isAsking && (
        <div class="actions">
          <Button icon="place" onClick={find}>
            {finding === 'none' ? place.again : place.start}
          </Button>
        </div>
      )}
      {isOpen && <ByHand writing={writing} whereabouts={whereabouts} />}
    </section>
  );
}

function Summary({ draft, whereabouts }: { draft: EncounterDraft; whereabouts: Whereabouts }) {
  const words = useWords();
  const say = useSay();
  const { district: name } = useNames();
  const { place, districtId } = draft.encounter;
  const district = districtId === null ? '' : name(districtId);
  const accuracy = place?.accuracy == null ? '' : say.distance(place.accuracy);
  const [first, second] = sayPlace(draft, district, accuracy, whereabouts.finding, words);
  return (
    <div class="part-line" role="status">
      <Icon name="place" />
      <p>
        <strong>{first}</strong>
        {place?.address && <span class="part-more">{place.address}</span>}
        {second && <span class="part-more">{second}</span>}
      </p>
    </div>
  );
}

function ByHand({ writing, whereabouts }: { writing: Writing; whereabouts: Whereabouts }) {
  const { place: words } = useWords();
  const { directory } = useWork();
  const { district: name } = useNames();
  const { draft, change } = writing;
  const { place, districtId } = draft.encounter;
  const options = directory.districts
    .map(({ id }) => ({ value: id, label: name(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const findAgain = () => {
    change(whereThePhoneIs);
    whereabouts.find();
  };
  return (
    <div class="stack">
      <SelectField
        label={words.district}
        value={districtId ?? ''}
        options={[{ value: '', label: words.noDistrict }, ...options]}
        onChange={(id) => change((draft) => inDistrict(draft, id === '' ? null : id))}
      />
      <TextField
        label={words.address}
        value={place?.address ?? ''}
        onInput={(address) => change((draft) => withAddress(draft, address))}
        autocomplete="off"
        maxLength={300}
      />
      <OnMapPart writing={writing} whereabouts={whereabouts} />
      <div class="actions">
        {whereabouts.finding !== 'denied' && (
          <Button icon="place" onClick={findAgain}>
            {words.useHere}
          </Button>
        )}
        {place?.longitude != null && (
          <Button icon="remove" onClick={() => change(withoutPosition)}>
            {words.forget}
          </Button>
        )}
      </div>
    </div>
  );
}
