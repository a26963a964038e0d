import { update } from '../update.ts';
import { useStore, useWords } from '../use-session.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';
import { useFindKey } from './use-find-key.ts';
import { useWide } from './use-wide.ts';

type Place = 'today' | 'requests' | 'add' | 'contacts' | 'more';

const HREFS: Record<Place, string> = {
  today: '/today',
  requests: '/requests',
  add: '/new',
  contacts: '/contacts',
  more: '/more',
};
const ICON_OF: Record<Place, IconName> = {
  today: 'today',
  requests: 'requests',
  add: 'add',
  contacts: 'contacts',
  more: 'more',
};

// Under the thumb, the middle is the easiest to reach; in a column, the top is.
const IN_A_ROW: Place[] = ['today', 'requests', 'add', 'contacts', 'more'];
const IN_A_COLUMN: Place[] = ['add', 'today', 'requests', 'contacts', 'more'];

/** The bar at the bottom of a phone, the rail at the side of a wide screen. */
export function NavBar({ path, mayAdd = true }: { path: string; mayAdd?: boolean }) {
  const words = useWords();
  const isWide = useWide();
  useFindKey();
  const hasUpdate = useStore(update, ({ isReady }) => isReady);
  // No dead end for those who do not go out.
  const places = (isWide ? IN_A_COLUMN : IN_A_ROW).filter((place) => mayAdd || place !== 'add');
  return (
    <nav class="nav" aria-label={words.nav.label}>
      {places.map((place) => {
        const href = HREFS[place];
        const isHere = path === href || path.startsWith(`${href}/`);
        return (
          <a key={place} class={`nav-link is-${place}`} href={href} aria-current={isHere ? 'page' : undefined}>
            <span class="nav-dab">
              <Icon name={ICON_OF[place]} isLarge={place === 'add'} />
              {place === 'more' && hasUpdate && <span class="nav-dot" />}
            </span>
            <span class="nav-word">{isWide && place === 'add' ? words.nav.newEncounter : words.nav[place]}</span>
            {place === 'more' && hasUpdate && <span class="hidden">{words.state.newVersion}</span>}
          </a>
        );
      })}
    </nav>
  );
}
