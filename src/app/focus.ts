const FRAMES = 30;

/** Puts the focus on what this selector finds first, as soon as it is drawn; so that nobody is lost when what they pressed goes away. */
export function focusSoon(selector: string, within: ParentNode = document, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const found = within.querySelector<HTMLElement>(selector);
    if (found && frames < FRAMES) found.focus();
    else if (frames > 0) focusSoon(selector, within, frames - 1);
  });
}
