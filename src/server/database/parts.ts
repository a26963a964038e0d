import type { Part } from '../../domain/policy.ts';
import { DIRECTORY_KINDS } from '../../domain/record.ts';
import type { Value } from './database.ts';

/** The condition that a record is in one of these parts: that it stands there, or that it was joined by whose part it is. Appends its values; the first one is the municipality. */
export const anyHeld = (parts: Part[], values: Value[], prefix = ''): string =>
  anyOf(
    parts,
    values,
    prefix,
    (owner) => `${prefix}id in (select id from joiners where municipality = $1 and officer = ${owner})`,
  );

/**
 * The condition that a record stands in one of these parts; appends its values. Parts that differ in district alone become one `in`.
 * `orElse` says what else makes a request somebody's own.
 */
export function anyOf(parts: Part[], values: Value[], prefix = '', orElse?: (owner: string) => string): string {
  const add = (value: Value) => `$${values.push(value)}`;
  const groups = new Map<string, { part: Part; districts: Set<string | null> }>();
  for (const part of parts) {
    // JSON writes null for undefined, and "in no department" is not "in any".
    const department = part.departmentId === undefined ? 'any' : [part.departmentId];
    const key = JSON.stringify([part.kind, department, part.ownerId, part.districtId === undefined]);
    const group = groups.get(key) ?? { part, districts: new Set() };
    if (part.districtId !== undefined) group.districts.add(part.districtId);
    groups.set(key, group);
  }
  const conditions = [...groups.values()].map(({ part, districts }) => {
    const kinds = part.kind === 'directory' ? DIRECTORY_KINDS : [part.kind];
    const all = [`${prefix}kind in (${kinds.map(add).join(', ')})`];
    if (part.ownerId !== undefined) {
      const owner = add(part.ownerId);
      const other = part.kind === 'request' && orElse ? ` or ${orElse(owner)}` : '';
      all.push(`(${prefix}owner = ${owner}${other})`);
    }
    if (part.departmentId === null) all.push(`${prefix}department is null`);
    else if (part.departmentId !== undefined) all.push(`${prefix}department = ${add(part.departmentId)}`);
    if (districts.size > 0) all.push(inDistricts(districts, prefix, add));
    return `(${all.join(' and ')})`;
  });
  return conditions.join(' or ');
}

function inDistricts(districts: Set<string | null>, prefix: string, add: (value: Value) => string): string {
  const named = [...districts].filter((district) => district !== null);
  const some = named.length > 0 ? [`${prefix}district in (${named.map(add).join(', ')})`] : [];
  const none = districts.has(null) ? [`${prefix}district is null`] : [];
  return `(${[...some, ...none].join(' or ')})`;
}
