import { CHANNELS, Department } from '../../domain/department.ts';
import type { Row } from './csv.ts';
import { cellAt, checkEmail, checkLocalized, codeAt, localizedAt, localizedCells, type Sheet } from './sheet.ts';

export const departmentSheet: Sheet<Department> = {
  file: 'departments.csv',
  noun: 'department',
  columns: ['id', 'name_*', 'channel', 'email'],
  choices: { channel: { noun: 'channel', values: CHANNELS } },
  schema: Department,
  toRecord: (row) => ({
    id: codeAt(row, 'id'),
    name: localizedAt(row, 'name'),
    channel: codeAt(row, 'channel'),
    email: cellAt(row, 'email').trim(),
  }),
  check: (row) => [...checkLocalized(row, 'name'), ...checkEmail(row), ...checkReach(row)],
  toCells: ({ id, name, channel, email }) => ({ id, ...localizedCells('name', name), channel, email }),
};

// Without an address no e-mail arrives, and the first request would be the one that tells.
const checkReach = (row: Row) =>
  codeAt(row, 'channel') === 'email' && cellAt(row, 'email').trim() === ''
    ? ['email is empty, and the channel is email; write an address, as in name@example.org']
    : [];
