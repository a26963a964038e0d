import * as v from 'valibot';
import { Code, Id } from './id.ts';
import { Language, wording } from './text.ts';

export const ROLES = ['officer', 'maintainer', 'coordinator', 'administrator'] as const;
export const Role = v.picklist(ROLES, 'unknown');
export type Role = v.InferOutput<typeof Role>;

/** An account, as colleagues see it. No districts means all; no departments means all for a coordinator, none for others. */
export const Person = v.strictObject({
  id: Id,
  name: wording(120),
  roles: v.pipe(v.array(Role), v.minLength(1, 'missing')),
  districtIds: v.array(Code),
  departmentIds: v.array(Code),
  language: Language,
  isActive: v.boolean(),
});
export type Person = v.InferOutput<typeof Person>;
