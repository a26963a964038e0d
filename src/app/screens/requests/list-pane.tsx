import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { stepsFor } from '../../../domain/steps.ts';
import { findRequests } from '../../../store/requests.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { Filters } from './filters.tsx';
import { KeysHelp } from './keys-help.tsx';
import { countFilters, type Looking } from './look.ts';
import { None } from './none.tsx';
import { QuickViews } from './quick-views.tsx';
import { RequestRow } from './request-row.tsx';
import { SeveralBar } from './several-bar.tsx';
import { SeveralResult } from './several-result.tsx';
import type { Found } from './use-found.ts';
import { useListKeys } from './use-list-keys.ts';
import { useHeight, useListPlace } from './use-list-place.ts';
import { usePaper } from './use-paper.ts';
import { useSeveral } from './use-several.ts';

export interface ListPaneProps {
  id: string | undefined;
  looking: Looking;
  found: Found;
  /** Those that were looked at in turn last: see `useTurns`. */
  turns: string[];
  sought: string;
  setSought: (sought: string) => void;
}

/** The list of requests: which, narrowed how, sought by what; one by one or several at once. */
export function ListPane({ id, looking, found, turns, sought, setSought }: ListPaneProps) {
  const words = useWords();
  const say = useSay();
  const { store, unsent, doer } = useWork();
  const { route } = useLocation();
  const isWide = useWide();
  const { look, href, change } = looking;
  const [isFiltering, setFiltering] = useState(countFilters(look) > 0);
  const pane = useRef<HTMLDivElement>(null);
  const handle = useRef<VirtualListHandle>(null);
  const [head, headHeight] = useHeight();
  const several = useSeveral(found.ids);
  const toPaper = usePaper(looking, id, several.ids, found);
  const filter = () => {
    setFiltering(true);
    focusSoon('.filters select', pane.current ?? document);
  };
  const keys = useListKeys({ pane, handle, found: found.ids, id, several, filter, print: toPaper });
  useListPlace({ pane, handle, found: found.ids, turns, id, isWide, look: `${href(undefined)} ${sought}` });
  const canWork = doer.person.roles.some((role) => role === 'maintainer' || role === 'coordinator');
  const filters = countFilters(look);
  const count = words.requests.found(found.ids.length, say.number(found.ids.length));
  const canChoose = canWork && found.ids.length > 0;

  const chooseAll = async () => {
    const requests = (await findRequests(store, found.ids)).filter((request) => request !== null);
    several.set(requests.filter((request) => stepsFor(doer.person, request).statuses.length > 0).map(({ id }) => id));
  };

  useEffect(() => {
    if (id !== undefined && !isWide) several.end();
  }, [id, isWide]);

  // A letter typed draws none of the rows before it is answered.
  const list = useMemo(
    () => (
      <VirtualList
        key={isWide ? 'pane' : 'page'}
        items={found.ids}
        keyOf={(id) => id}
        handle={handle}
        scroller={isWide ? { element: pane, before: headHeight } : null}
        keptIndex={keys.keptIndex}
      >
        {(rowId) => (
          <RequestRow
            id={rowId}
            rows={found.rows}
            soon={found.soon}
            href={href(rowId)}
            hasDepartment={!['desk', 'assigned', 'triage'].includes(look.view)}
            isCurrent={rowId === id}
            unsent={unsent.get(`request/${rowId}`)}
            isChosen={several.chosen?.has(rowId) ?? null}
            onChoose={() => several.toggle(rowId)}
          />
        )}
      </VirtualList>
    ),
    [found.ids, found.rows, found.soon, looking, id, unsent, several.chosen, isWide, headHeight, keys.keptIndex],
  );

  return (
    <div class="requests-list" ref={pane}>
      <Screen
        title={words.requests.title}
        takesFocus={id === undefined}
        actions={
          <>
            <Button icon="filter" isExpanded={isFiltering} onClick={() => setFiltering(!isFiltering)}>
              {filters > 0 ? `${words.requests.filters} (${filters})` : words.requests.filter}
            </Button>
            {isWide && found.isWhole && found.ids.length > 0 && (
              <Button icon="print" onClick={toPaper}>
                {words.act.print}
              </Button>
            )}
            {!isWide && (
              <Button icon="map" onClick={() => route(href(undefined, { isMap: true }))}>
                {words.requests.map}
              </Button>
            )}
          </>
        }
      >
        <div class="stack is-tight" ref={head}>
          <QuickViews looking={looking} counts={found.counts} id={id} />
          {isFiltering && <Filters look={look} change={change} />}
          <SearchField label={words.requests.search} value={sought} onInput={setSought} />
          <div class="requests-count">
            <p role="status" class="soft">
              {found.isWhole ? count : words.act.loading}
            </p>
            {canChoose && several.chosen === null && (
              <Button kind="plain" icon="check" onClick={several.begin}>
                {words.desk.selectSeveral}
              </Button>
            )}
          </div>
          <KeysHelp isOn={keys.isOn} setOn={keys.setOn} />
          <SeveralResult several={several} />
        </div>
        {found.isWhole && found.ids.length === 0 ? (
          <None found={found} looking={looking} onClear={() => setSought('')} />
        ) : (
          list
        )}
        {several.chosen && <SeveralBar several={several} onChooseAll={chooseAll} onPrint={toPaper} />}
      </Screen>
    </div>
  );
}
