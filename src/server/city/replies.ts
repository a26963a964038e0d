import * as v from 'valibot';
import { Reply } from '../../domain/reply.ts';
import { STATUSES } from '../../domain/request.ts';
import { Localized } from '../../domain/text.ts';
import type { Named } from './rules.ts';
import { checkLocalized, codeAt, localizedAt, localizedCells, type Sheet } from './sheet.ts';

/** The file of the ready answers. A city may do without: then those it has stay as they are. */
export const replySheet = ({ services, departments }: Pick<Named, 'services' | 'departments'>): Sheet<Reply> => ({
  file: 'replies.csv',
  noun: 'reply',
  columns: ['id', 'name_*', 'service', 'status', 'department', 'text_*'],
  columnOf: { serviceCode: 'service', departmentId: 'department' },
  choices: {
    service: { noun: 'service', values: services },
    status: { noun: 'status', values: STATUSES },
    department: { noun: 'department', values: departments },
  },
  // That there is a text in some language is told by the columns, which know their names.
  schema: v.strictObject({ ...Reply.entries, name: Localized, text: Localized }),
  toRecord: (row) => ({
    id: codeAt(row, 'id'),
    name: localizedAt(row, 'name'),
    serviceCode: codeAt(row, 'service') || null,
    status: codeAt(row, 'status') || null,
    departmentId: codeAt(row, 'department') || null,
    text: localizedAt(row, 'text'),
  }),
  check: (row) => [...checkLocalized(row, 'name'), ...checkLocalized(row, 'text')],
  toCells: ({ id, name, serviceCode, status, departmentId, text }) => ({
    id,
    ...localizedCells('name', name),
    service: serviceCode ?? '',
    status: status ?? '',
    department: departmentId ?? '',
    ...localizedCells('text', text),
  }),
});
