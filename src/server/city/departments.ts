import { CHANNELS, Department } from '../../domain/department.ts';
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
  check: (row) => [...checkLocalized(row, 'name'), ...checkEmail(row)],
  toCells: ({ id, name, channel, email }) => ({ id, ...localizedCells('name', name), channel, email }),
};
