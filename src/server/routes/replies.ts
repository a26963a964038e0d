import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as v from 'valibot';
import { Hash } from '../../domain/attachment.ts';
import type { Directory } from '../../domain/directory.ts';
import { Code } from '../../domain/id.ts';
import type { Problem } from '../../domain/problem.ts';
import { keyOf } from '../../domain/record.ts';
import { maySetReply, Reply, textOfReply } from '../../domain/reply.ts';
import type { Parts } from '../app.ts';
import type { Connection } from '../database/database.ts';
import { readDirectory, takeVersions, touchDirectory } from '../database/municipalities.ts';
import { keepRecords, lockRecords } from '../database/records.ts';
import { Refusal } from '../refusal.ts';
import { type Signed, whoAsks } from '../session.ts';

/** Every phone holds them all. */
export const MOST_REPLIES = 500;

const ReplyName = v.strictObject({ id: Code });
const { id: _named, ...said } = Reply.entries;
/** `seen`: the SHA-256 of the ready answer that this one began from; null where there was none. */
const ReplySaid = v.strictObject({ ...said, seen: v.nullable(Hash) });
const ReplySeen = v.strictObject({ seen: Hash });

const fingerprintOf = (reply: Reply): Hash => hash('sha256', textOfReply(reply), 'hex');

/** The ready answers, set by those who answer for what a department says. Phones hear of them with the directory. */
export function replyRoutes(app: FastifyInstance, { database, config }: Parts): void {
  app.put<{ Params: v.InferOutput<typeof ReplyName>; Body: v.InferOutput<typeof ReplySaid> }>(
    '/api/replies/:id',
    {
      schema: {
        summary:
          'Set a ready answer (administrators, coordinators; 409 with the one there is, if it is not that `seen`)',
        params: ReplyName,
        body: ReplySaid,
      },
    },
    async (request, answer) => {
      const signed = await whoAsks(database, config, request);
      const { seen, ...said } = request.body;
      const reply: Reply = { id: request.params.id, ...said };
      const unkept = await database.transaction((connection) => keepReply(connection, signed, reply.id, reply, seen));
      if (unkept) return overtaken(answer, unkept);
      return reply;
    },
  );

  app.delete<{ Params: v.InferOutput<typeof ReplyName>; Querystring: v.InferOutput<typeof ReplySeen> }>(
    '/api/replies/:id',
    {
      schema: {
        summary:
          'Take a ready answer away (administrators, coordinators; 409 with the one there is, if it is not that `seen`)',
        params: ReplyName,
        querystring: ReplySeen,
      },
    },
    async (request, reply) => {
      const signed = await whoAsks(database, config, request);
      const { id } = request.params;
      const unkept = await database.transaction((connection) =>
        keepReply(connection, signed, id, null, request.query.seen),
      );
      if (unkept) return overtaken(reply, unkept);
      return reply.status(204).send();
    },
  );
}

/** What keeps it from being done: it is not the one that was seen, but this one, or none. */
interface Unkept {
  present: Reply | null;
}

const overtaken = (answer: FastifyReply, { present }: Unkept) =>
  answer.status(409).send({ reason: 'changedMeanwhile', problems: [], reply: present });

/**
 * Keeps the ready answer of this id, or takes it away; throws where that is not theirs to do. Keeps nothing, and says which one there
 * is, where that is not the one `seen`.
 */
async function keepReply(
  connection: Connection,
  { municipalityId, person }: Signed,
  id: string,
  reply: Reply | null,
  seen: Hash | null,
): Promise<Unkept | null> {
  // Locks the municipality's row: nobody changes the directory until this has ended.
  const version = (await takeVersions(connection, municipalityId, 1)) + 1;
  const [before] = await lockRecords(connection, municipalityId, [{ kind: 'reply', id }]);
  const was = (before?.record ?? null) as Reply | null;
  if (![was, reply].every((one) => one === null || maySetReply(person, one))) throw new Refusal(403, 'notAllowed');
  if (!was && !reply) throw new Refusal(404, 'notFound');
  // Sent again because its answer was lost.
  if (was && reply && textOfReply(was) === textOfReply(reply)) return null;
  if ((was && fingerprintOf(was)) !== seen) return { present: was };
  const problems = reply ? checkReply(reply, await readDirectory(connection, municipalityId)) : [];
  if (problems.length > 0) throw new Refusal(400, 'wrongInput', problems);
  await keepRecords(connection, municipalityId, new Map(before ? [[keyOf(before), before]] : []), [
    { kind: 'reply', id, version, record: reply },
  ]);
  await touchDirectory(connection, municipalityId);
  return null;
}

function checkReply(reply: Reply, { services, departments, replies = [] }: Directory): Problem[] {
  const { id, serviceCode, departmentId } = reply;
  const isThere = (list: { id: string }[], code: string | null) => code === null || list.some((one) => one.id === code);
  const problems: Problem[] = [];
  if (!isThere(services, serviceCode)) problems.push({ field: 'serviceCode', reason: 'unknown' });
  if (!isThere(departments, departmentId)) problems.push({ field: 'departmentId', reason: 'unknown' });
  if (replies.length >= MOST_REPLIES && !isThere(replies, id)) problems.push({ field: '', reason: 'tooMany' });
  return problems;
}
