import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readCsv, writeCsv } from '../../src/domain/csv.ts';
import { NAUGHTY } from '../server/naughty.ts';
import { always } from './chance.ts';

const cellsIn = (file: string) => readCsv(file).lines.map(({ cells }) => cells);
const anyCell = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[",;\t\r\n a]*$/),
  fc.constantFrom(...NAUGHTY.map((text) => text.slice(0, 300).toWellFormed())),
);
const anyLine = fc.array(anyCell, { minLength: 2, maxLength: 5 });

test('whatever stands in a table comes back from its file as it was', () =>
  always(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), (lines) => {
      const file = writeCsv([['a', 'b', 'c'], ...lines]);
      assert.equal(readCsv(file).broken, []);
      assert.equal(cellsIn(file), [['a', 'b', 'c'], ...lines]);
    }),
  ));

test('a table is read as a well-known reader reads it', () =>
  always(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), (lines) => {
      const file = writeCsv([['a', 'b', 'c'], ...lines]);
      const theirs = parse(file, { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
      assert.equal(
        cellsIn(file).filter((cells) => cells.join() !== ''),
        (theirs as string[][]).filter((cells) => cells.join() !== ''),
      );
    }),
  ));

test('semicolons and tabs are recognised by the first line', () => {
  assert.equal(cellsIn('a;b,c;d\r\n1;"2;3";4'), [
    ['a', 'b,c', 'd'],
    ['1', '2;3', '4'],
  ]);
  assert.equal(cellsIn('a\tb\n1\t2\n'), [
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a mark that is never closed takes no more than its own line with it', () => {
  const { lines, broken } = readCsv('name,note\nBos,"said so\nVos,fine\nKok,"a ""quiet"" man"\nMaas,"b"c\nLast,x');
  assert.equal(
    lines.map(({ cells }) => cells[0]),
    ['name', 'Vos', 'Kok', 'Last'],
  );
  assert.equal(
    broken.map(({ line }) => line),
    [2, 5],
  );
});

test('lines are counted as an editor counts them, though cells have line breaks', () => {
  assert.equal(
    readCsv('a,b\r\n"1\r\n2",x\r\n3,4').lines.map(({ line }) => line),
    [1, 2, 4],
  );
});

test.run();
