import type { CityProblem } from './city.ts';

/** The value that this text says, or what is wrong with it. */
export function readJson(file: string, text: string): { value: unknown } | { problem: CityProblem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    const what = 'is not JSON; look for a missing or superfluous comma, bracket or quotation mark there';
    return { problem: { file, line, text: what } };
  }
}

/** What stands at this path ("names.fr") in a value. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
}

/** A value as a sentence shows it. */
export const show = (value: unknown) => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
