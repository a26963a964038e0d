import type { Id } from '../../domain/id.ts';
import { DIRECTORY_KINDS, type Ref } from '../../domain/record.ts';
import { inLanguage } from '../../domain/text.ts';
import type { City } from './city.ts';
import { count } from './wording.ts';

/** What an import did. */
export interface Summary {
  added: Ref[];
  changed: Ref[];
  removed: Ref[];
  /** Logins of people who are not in the file, and stay. */
  staying: string[];
  /** The login of each person in the file. */
  logins: Map<Id, string>;
}

/** "Gent: 12 districts, 8 departments, 40 services, 9 rules, 14 people" */
export function sayCity({ municipality, districts, departments, services, rules, people, replies }: City): string {
  const parts = [
    count(districts.length, 'district'),
    count(departments.length, 'department'),
    count(services.length, 'service'),
    count(rules.length, 'rule'),
    count(people.length, 'person'),
    ...(replies ? [count(replies.length, 'reply')] : []),
  ];
  return `${inLanguage(municipality.names, municipality.languages[0] ?? 'en')}: ${parts.join(', ')}`;
}

/** What an import did, in lines to print. */
export function sayImport(summary: Summary): string[] {
  const { added, changed, removed, staying, logins } = summary;
  const isNothing = [added, changed, removed].every((refs) => refs.length === 0);
  const hasNewcomers = added.some(({ kind }) => kind === 'person');
  return [
    ...(isNothing ? ['nothing to change: the database holds this already'] : []),
    ...sayDeed('added', added, logins),
    ...sayDeed('changed', changed, logins),
    ...sayDeed('removed', removed, logins),
    ...(staying.length > 0 ? [`not in people.csv, and kept: ${staying.join(', ')}`] : []),
    ...(hasNewcomers
      ? ['who is new chooses a password by a one-time link, which an administrator gives in the app']
      : []),
  ];
}

const MOST = 8;

function sayDeed(deed: string, refs: Ref[], logins: Map<Id, string>): string[] {
  return DIRECTORY_KINDS.flatMap((kind) => {
    const names = refs.filter((ref) => ref.kind === kind).map(({ id }) => logins.get(id) ?? id);
    if (names.length === 0) return [];
    const shown = names.length > MOST ? `${names.slice(0, MOST).join(', ')}, …` : names.join(', ');
    return [`${deed} ${count(names.length, kind)}: ${shown}`];
  });
}
