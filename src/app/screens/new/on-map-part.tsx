import { useState } from 'preact/hooks';
import { withPoint } from '../../../domain/draft.ts';
import { pointOf } from '../../../domain/place.ts';
import { focusSoon } from '../../focus.ts';
import { Arriving } from '../../ui/arriving.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Writing } from './use-draft.ts';
import type { Whereabouts } from './use-position.ts';

interface OnMapPartProps {
  writing: Writing;
  whereabouts: Whereabouts;
}

/** The map on which one sets the point by hand, where one wants it. */
export function OnMapPart(props: OnMapPartProps) {
  const { onMap: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen) focusSoon('.part .map.is-grasped');
  };
  return (
    <div class="stack is-tight">
      <div class="actions">
        <Button icon="map" isExpanded={isOpen} onClick={toggle}>
          {words.set}
        </Button>
      </div>
      {isOpen && <OpenMap {...props} />}
    </div>
  );
}

const loadMap = () => import('../../map/pin-map.tsx');

function OpenMap({ writing, whereabouts }: OnMapPartProps) {
  const { directory } = useWork();
  const { draft, change } = writing;
  return (
    <Arriving load={loadMap}>
      {({ PinMap }) => (
        <PinMap
          point={pointOf(draft.encounter.place)}
          phone={whereabouts.position}
          districts={directory.districts}
          districtId={draft.encounter.districtId}
          onChange={(point) => change((draft) => withPoint(draft, point, directory.districts))}
        />
      )}
    </Arriving>
  );
}
