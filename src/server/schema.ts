import { toJsonSchema } from '@valibot/to-json-schema';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { problemsOf } from '../domain/problem.ts';
import { Refusal } from './refusal.ts';

type Schema = v.GenericSchema;

/** Lets routes give valibot schemas: what does not fit is a 400 with its problems. */
export function useSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler<Schema>(({ schema }) => (data) => {
    const read = v.safeParse(schema, data);
    return read.success ? { value: read.output } : { error: new Refusal(400, 'wrongInput', problemsOf(read.issues)) };
  });
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
}

/** The same schema for the description of the interface. */
export const describe = (schema: Schema) => {
  const { $schema: _draft, ...json } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }) as Record<
    string,
    unknown
  >;
  return json;
};
