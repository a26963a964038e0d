const FRAMES = 30;

/** Puts the focus on what this selector finds first, as soon as it is shown; so that nobody is lost when what they pressed goes away. */
export function focusSoon(selector: string, within: ParentNode = document, frames = FRAMES, isFirst = true): void {
  requestAnimationFrame(() => {
    const found = within.querySelector<HTMLElement>(selector);
    if (found && !isFirst) found.focus();
    // What is drawn and not yet shown takes no focus.
    const isThere = found !== null && found === document.activeElement;
    if (!isThere && frames > 0) focusSoon(selector, within, frames - 1, false);
  });
}
