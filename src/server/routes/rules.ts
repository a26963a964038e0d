import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { Hash } from '../../domain/attachment.ts';
import { Code, Id } from '../../domain/id.ts';
import { maySetRules } from '../../domain/policy.ts';
import { checkProposed } from '../../domain/proposal.ts';
import { checkRulebook, Rulebook, rulebookOf } from '../../domain/rulebook.ts';
import type { Parts } from '../app.ts';
import { dropDeclined, keepDeclined } from '../database/declined-proposals.ts';
import { findDirectory } from '../database/municipalities.ts';
import { findPublished, listPublications } from '../database/publications.ts';
import { Refusal } from '../refusal.ts';
import { findProposals } from '../rules/proposals.ts';
import { fingerprintOf, publishRules } from '../rules/publish.ts';
import { MOST_TRIED, tryRules } from '../rules/trial.ts';
import { type Signed, whoAsks } from '../session.ts';

const Draft = v.strictObject({ rules: Rulebook });
/** `seen`: the SHA-256 of the rules that the draft began from. */
const Publishing = v.strictObject({ ...Draft.entries, seen: Hash });
/** `count`: how many had been sent there as whoever declines it has seen. */
const Declining = v.strictObject({
  serviceCode: Code,
  districtId: v.nullable(Code),
  departmentId: Code,
  count: v.pipe(
    v.number('number'),
    v.integer('number'),
    v.minValue(1, 'outOfRange'),
    v.maxValue(MOST_TRIED, 'outOfRange'),
  ),
  isDeclined: v.boolean('malformed'),
});
const PublicationName = v.strictObject({ id: Id });

/** The rules by which the city routes: what was published, trying a draft on the past, publishing it, and what corrections propose. */
export function rulesRoutes(app: FastifyInstance, { database, config }: Parts): void {
  const signed = new WeakMap<FastifyRequest, Signed>();
  // Before the body is looked at: whoever may not is told nothing else.
  const onRequest = async (request: FastifyRequest) => {
    const who = await whoAsks(database, config, request);
    if (!maySetRules(who.person)) throw new Refusal(403, 'notAllowed');
    signed.set(request, who);
  };
  const whoOf = (request: FastifyRequest) => signed.get(request) as Signed;

  app.get(
    '/api/rules',
    { schema: { summary: 'The rules, and when they were published' }, onRequest },
    async (request) => {
      const { municipalityId } = whoOf(request);
      const rules = rulebookOf((await findDirectory(database, municipalityId)).rules);
      const inForce = fingerprintOf(rules);
      const publications = await listPublications(database, municipalityId);
      return {
        rules,
        publications: publications.map((publication) => ({ ...publication, isInForce: publication.hash === inForce })),
      };
    },
  );

  app.get<{ Params: v.InferOutput<typeof PublicationName> }>(
    '/api/rules/publications/:id',
    { schema: { summary: 'The rules of one publication', params: PublicationName }, onRequest },
    async (request) => {
      const rules = await findPublished(database, whoOf(request).municipalityId, request.params.id);
      if (!rules) throw new Refusal(404, 'notFound');
      return { rules };
    },
  );

  app.post<{ Body: v.InferOutput<typeof Draft> }>(
    '/api/rules/trial',
    { schema: { summary: 'What these rules would have done to past requests', body: Draft }, onRequest },
    async (request) => {
      const { municipalityId } = whoOf(request);
      const problems = checkRulebook(request.body.rules, await findDirectory(database, municipalityId));
      if (problems.length > 0) throw new Refusal(400, 'wrongInput', problems);
      return tryRules(database, municipalityId, request.body.rules);
    },
  );

  app.put<{ Body: v.InferOutput<typeof Publishing> }>(
    '/api/rules',
    {
      schema: { summary: 'Publish rules (409 with those in force, if they are no longer `seen`)', body: Publishing },
      onRequest,
    },
    async (request, reply) => {
      const { municipalityId, person } = whoOf(request);
      const now = new Date().toISOString();
      const unpublished = await publishRules(database, municipalityId, request.body, person.id, now);
      if (unpublished === null) return reply.status(204).send();
      if ('problems' in unpublished) throw new Refusal(400, 'wrongInput', unpublished.problems);
      return reply.status(409).send({ reason: 'changedMeanwhile', problems: [], rules: unpublished.present });
    },
  );

  app.get(
    '/api/rules/proposals',
    { schema: { summary: 'The rules that people’s corrections propose' }, onRequest },
    async (request) => findProposals(database, whoOf(request).municipalityId),
  );

  app.put<{ Body: v.InferOutput<typeof Declining> }>(
    '/api/rules/proposals',
    {
      schema: {
        summary: 'Decline a rule that corrections propose, until it has doubled; or take that back',
        body: Declining,
      },
      onRequest,
    },
    async (request, reply) => {
      const { municipalityId, person } = whoOf(request);
      const { isDeclined, count, ...proposed } = request.body;
      const problems = checkProposed(proposed, await findDirectory(database, municipalityId));
      if (problems.length > 0) throw new Refusal(400, 'wrongInput', problems);
      const declined = { personId: person.id, at: new Date().toISOString(), count };
      await (isDeclined
        ? keepDeclined(database, municipalityId, proposed, declined)
        : dropDeclined(database, municipalityId, proposed));
      return reply.status(204).send();
    },
  );
}
