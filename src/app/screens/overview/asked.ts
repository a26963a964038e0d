import * as v from 'valibot';
import { daysLater } from '../../../domain/follow-up.ts';
import { GROUPS, type Group, OverviewQuery } from '../../../domain/overview.ts';

/** How many days back a span goes, today included; the last one is told by its own days. */
const DAYS_OF = { week: 7, month: 30, quarter: 91, year: 365, own: 0 } as const;
export type Span = keyof typeof DAYS_OF;
export const SPANS = Object.keys(DAYS_OF) as Span[];

/** What one wants to see; it lives in the address. '' is no filter. */
export interface Asked {
  span: Span;
  from: string;
  to: string;
  district: string;
  department: string;
  service: string;
  by: Group;
}

export function readAsked(query: Record<string, string>): Asked {
  return {
    span: SPANS.find((span) => span === query.span) ?? 'month',
    from: query.from ?? '',
    to: query.to ?? '',
    district: query.district ?? '',
    department: query.department ?? '',
    service: query.service ?? '',
    by: GROUPS.find((group) => group === query.by) ?? 'service',
  };
}

const NOTHING_SAID: Asked = readAsked({});

/** The same as the end of an address; what goes without saying is not said. */
export function writeAsked(asked: Asked): string {
  const said = Object.entries(asked).filter(([name, value]) => value !== NOTHING_SAID[name as keyof Asked]);
  const query = new URLSearchParams(said).toString();
  return query && `?${query}`;
}

/** What the server is asked on this day; null where the days make no span. */
export function queryOf({ span, ...asked }: Asked, today: string): string | null {
  const days = span === 'own' ? {} : { from: daysLater(today, 1 - DAYS_OF[span]), to: today };
  const said = Object.entries({ ...asked, ...days }).filter(([, value]) => value !== '');
  const isSpan = v.is(OverviewQuery, Object.fromEntries(said));
  return isSpan ? new URLSearchParams(said).toString() : null;
}

/** Whether it leaves something of the city out. */
export const isNarrowed = ({ district, department, service }: Asked) =>
  [district, department, service].some((code) => code !== '');
