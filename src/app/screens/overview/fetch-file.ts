import type { Answered, Refused } from '../../api.ts';

/** A file that the server makes. Never throws. */
export async function fetchFile(path: string): Promise<Answered<Blob>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', cache: 'no-store' });
    if (response.ok) return { value: await response.blob() };
    const { reason = 'unexpected', problems = [] } = (await response.json()) as Partial<Refused>;
    return { refused: { reason, problems } };
  } catch {
    return { refused: { reason: 'unreachable', problems: [] } };
  }
}
