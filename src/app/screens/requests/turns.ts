/** Whose turn it is among the requests of a list, as it stood when the first was opened: what is done stays, so that nobody loses their place. */
export interface Turn {
  /** From 1. */
  place: number;
  length: number;
  previous: string | undefined;
  next: string | undefined;
}

/** Where this request stands among them; null where it does not. */
export function turnAt(turns: readonly string[], id: string): Turn | null {
  const at = turns.indexOf(id);
  if (at < 0) return null;
  return { place: at + 1, length: turns.length, previous: turns[at - 1], next: turns[at + 1] };
}

/** Where one comes back to in the list as it is now: this request, or what came after it, or else before it; -1 where none is left. */
export function placeAfter(turns: readonly string[], id: string, listed: readonly string[]): number {
  const places = new Map(listed.map((one, index) => [one, index]));
  const at = turns.indexOf(id);
  const nearest = at < 0 ? [id] : [...turns.slice(at), ...turns.slice(0, at).reverse()];
  const left = nearest.find((one) => places.has(one));
  return left === undefined ? -1 : (places.get(left) ?? -1);
}
