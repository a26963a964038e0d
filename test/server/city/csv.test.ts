import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readTable, writeTable } from '../../../src/server/city/csv.ts';

const rowsOf = (text: string) => readTable('x.csv', text).rows.map((row) => [row.line, ...row.cells.values()]);

test('a line keeps its number though cells before it hold line breaks', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['id,note', '1,"two', 'lines ""said""', '"', '', '2,x', ''].join(end);
    assert.equal(rowsOf(text), [
      [2, '1', `two${end}lines "said"${end}`],
      [6, '2', 'x'],
    ]);
  }
});

test('a table from a spreadsheet with semicolons is read, and commas in it are letters', () => {
  assert.equal(rowsOf('id;note\r\n1;a, b\r\n2;"c;d"\r\n'), [
    [2, '1', 'a, b'],
    [3, '2', 'c;d'],
  ]);
});

test('a table with tabs is read', () => {
  assert.equal(rowsOf('id\tnote\n1\ta;b,c\n'), [[2, '1', 'a;b,c']]);
});

test('lines with nothing in them are passed over', () => {
  assert.equal(rowsOf('id,note\n\n,\n  , \n1,x'), [[5, '1', 'x']]);
});

test('empty columns that a spreadsheet adds at the end are passed over', () => {
  assert.equal(rowsOf('id,note,,\n1,x,,\n2,y\n'), [
    [2, '1', 'x'],
    [3, '2', 'y'],
  ]);
});

test('a quotation mark that is never closed is told where it opens', () => {
  const { problem } = readTable('x.csv', 'id,note\n1,"a\nb"\n2,"open\n3,c\n4,d\n');
  assert.is(problem?.line, 4);
  assert.match(problem?.text ?? '', 'never closed');
});

test('a quotation mark inside a text is told with what to write', () => {
  const { problem } = readTable('x.csv', 'id,note\r\n"a\r\nb",x\r\n1,5" pipe\r\n');
  assert.is(problem?.line, 4);
  assert.match(problem?.text ?? '', 'twice');
});

test('too many and too few cells are told', () => {
  const { rows } = readTable('x.csv', 'id,note\n1,a,b\n2\n3,c\n');
  assert.match(rows[0]?.problem ?? '', 'has 3 cells where the header has 2');
  assert.match(rows[1]?.problem ?? '', 'has 1 cells where the header has 2');
  assert.is(rows[2]?.problem, null);
});

test('an empty file is told', () => {
  for (const text of ['', '\n\n', ' , ']) assert.match(readTable('x.csv', text).problem?.text ?? '', 'is empty');
});

test('whatever is written is read again', () => {
  const cells = [
    '',
    ' a ',
    'a,b',
    'a;b',
    '"',
    '""',
    'a\nb',
    'a\r\nb',
    '\r',
    'é€👩‍🌾',
    "'; drop table records;--",
    '=1+1',
    '\u2028',
  ];
  const columns = cells.map((_, index) => `c${index}`);
  const table = readTable('x.csv', writeTable(columns, [['x', ...cells.slice(1)], cells]).replace('\uFEFF', ''));
  assert.is(table.problem, null);
  assert.equal([...(table.rows[1]?.cells.values() ?? [])], cells);
});

test.run();
