import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isWorkedOff, VIEWS, type View, viewsOf } from '../../../domain/desk.ts';
import type { Look } from '../../../domain/look.ts';
import type { Person } from '../../../domain/person.ts';
import { STATUSES } from '../../../domain/request.ts';
import { useWork } from '../../work.tsx';

/** How one looks at the requests. It lives in the address, so it holds codes only: what was typed to search is nobody's business. */
export interface ShownLook extends Look {
  /** On a phone: the map in place of the list. */
  isMap: boolean;
}

/** The filters, without the view they are laid upon. */
export const NO_FILTER = {
  status: '',
  district: '',
  service: '',
  department: '',
  assigned: '',
  isLate: false,
  isSoon: false,
} as const;

export const countFilters = (look: Look) =>
  [look.status, look.district, look.service, look.department, look.assigned, look.isLate, look.isSoon].filter(Boolean)
    .length;

export function readLook(query: Record<string, string>, person: Person): ShownLook {
  const views = viewsOf(person);
  const view = VIEWS.find((view) => view === query.view) ?? views[0] ?? 'all';
  return {
    view,
    status: STATUSES.find((status) => status === query.status) ?? '',
    district: query.district ?? '',
    service: query.service ?? '',
    department: query.department ?? '',
    assigned: query.assigned ?? '',
    isLate: query.late === '1',
    isSoon: query.soon === '1',
    order: query.order === 'due' || query.order === 'newest' ? query.order : orderOf(view),
    isMap: query.show === 'map',
  };
}

const orderOf = (view: View): Look['order'] => (isWorkedOff(view) ? 'due' : 'newest');

/** The same as the end of an address; what goes without saying is not said. */
export function writeLook(look: ShownLook, person: Person): string {
  const said = {
    view: look.view === viewsOf(person)[0] ? '' : look.view,
    status: look.status,
    district: look.district,
    service: look.service,
    department: look.department,
    assigned: look.assigned,
    late: look.isLate ? '1' : '',
    soon: look.isSoon ? '1' : '',
    order: look.order === orderOf(look.view) ? '' : look.order,
    show: look.isMap ? 'map' : '',
  };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();
  return query && `?${query}`;
}

export interface Looking {
  look: ShownLook;
  /** The address of a request, or of the list, as looked at now or with a change. */
  href(id: string | undefined, change?: Partial<ShownLook>): string;
  /** Looks otherwise; going back does not pass through every filter tried. */
  change(change: Partial<ShownLook>): void;
}

export function useLook(id: string | undefined): Looking {
  const { person } = useWork().account;
  const { url, query, route } = useLocation();
  return useMemo(() => {
    const look = readLook(query, person);
    const href: Looking['href'] = (id, change) => {
      const changed = { ...look, ...change };
      // Another view has its own order, unless one is asked for.
      if (change?.view && !change.order) changed.order = orderOf(change.view);
      return `/requests${id ? `/${id}` : ''}${writeLook(changed, person)}`;
    };
    return { look, href, change: (change) => route(href(id, change), true) };
  }, [url, person, id]);
}
