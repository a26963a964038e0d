// Not in a component, which may be drawn anew: the address no longer has it once it was read.
let held = '';

/** The secret of a one-time link. It is behind the #, so that no server on the way ever saw it; and not left in the history of the phone. */
export function takeToken(): string {
  if (location.hash.length > 1) {
    held = decodeURIComponent(location.hash.slice(1));
    history.replaceState(history.state, '', location.pathname);
  }
  return held;
}

/** It has been used. */
export function dropToken(): void {
  held = '';
}
