import * as v from 'valibot';
import { Code } from './id.ts';
import { Localized, wording } from './text.ts';

/** One line of a city's routing: where service, district and words all fit, this department, because. null and [] fit anything. */
export const Rule = v.strictObject({
  id: Code,
  order: v.pipe(v.number('number'), v.integer('number')),
  serviceCode: v.nullable(Code),
  districtId: v.nullable(Code),
  words: v.pipe(v.array(wording(80)), v.maxLength(200, 'tooMany')),
  departmentId: Code,
  because: Localized,
});
export type Rule = v.InferOutput<typeof Rule>;
