import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { classNames } from '../ui/class-names.ts';
import { Screen } from '../ui/screen.tsx';
import { Split } from '../ui/split.tsx';
import { useWide } from '../ui/use-wide.ts';
import { useWords } from '../use-session.ts';
import { RequestPane } from './request/request-pane.tsx';
import { ListPane } from './requests/list-pane.tsx';
import { type Looking, useLook } from './requests/look.ts';
import { NextBar } from './requests/next-bar.tsx';
import { RequestMap } from './requests/request-map.tsx';
import { type Found, useFound } from './requests/use-found.ts';
import { useTurns } from './requests/use-turns.ts';

// What is printed is loaded with the list: every file of the app is one more line in what the worker keeps.
export { Paper } from './paper.tsx';

const VERY_WIDE = '(min-width: 75em)';

/** The list of requests, one of them, and their map: one at a time on a phone, side by side where there is room. */
export default function Requests() {
  const { id } = useRoute().params;
  const [sought, setSought] = useState('');
  const looking = useLook(id);
  const found = useFound(looking.look, sought);
  const turns = useTurns(id, found);
  const isWide = useWide();
  const isVeryWide = useWide(VERY_WIDE);
  const hasMapBeside = isVeryWide && id !== undefined;
  const isMapOpen = id === undefined && looking.look.isMap;
  return (
    <div class={classNames('requests', hasMapBeside && 'has-map')}>
      <Split
        isDetailOpen={id !== undefined || isMapOpen}
        list={<ListPane id={id} looking={looking} found={found} turns={turns} sought={sought} setSought={setSought} />}
        detail={
          id !== undefined ? (
            <>
              <RequestPane key={id} id={id} back={looking.href(undefined)} />
              {!isWide && <NextBar id={id} turns={turns} href={looking.href} />}
            </>
          ) : isWide || isMapOpen ? (
            <MapPane id={id} looking={looking} found={found} isScreen={!isWide} />
          ) : null
        }
      />
      {hasMapBeside && (
        <aside class="requests-map">
          <MapPane id={id} looking={looking} found={found} isScreen={false} />
        </aside>
      )}
    </div>
  );
}

/** The map of what the list holds: a screen of its own on a phone, beside the list where there is room. */
function MapPane(props: { id: string | undefined; looking: Looking; found: Found; isScreen: boolean }) {
  const { id, looking, found, isScreen } = props;
  const words = useWords();
  const { route } = useLocation();
  const { look, href, change } = looking;
  const map = (
    <RequestMap
      found={found}
      currentId={id}
      districtId={look.district}
      hasNames={id === undefined}
      onSelectPoint={(id) => route(href(id))}
      onSelectDistrict={(district) => change({ district: district === look.district ? '' : district })}
    />
  );
  if (isScreen)
    return (
      <Screen title={words.requests.map} back={href(undefined, { isMap: false })}>
        {map}
      </Screen>
    );
  return (
    <div class="requests-map-pane stack">
      {id === undefined && <p class="soft">{words.requests.chooseOne}</p>}
      {map}
    </div>
  );
}
