import * as v from 'valibot';

/** A name made on a phone or the server, never given twice: a UUID, version 7 (RFC 9562), lower case. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'id'),
);
export type Id = v.InferOutput<typeof Id>;
export const isId = (text: string): text is Id => v.is(Id, text);

/** A name that a city gives in its files: a district, a department, a service, a rule. Letters, digits and . _ - only. */
export const Code = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u, 'code'));
export type Code = v.InferOutput<typeof Code>;
