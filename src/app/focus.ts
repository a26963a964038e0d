/** Puts the focus on what this selector finds first, once it is drawn; so that nobody is lost when what they pressed goes away. */
export function focusSoon(selector: string, within: ParentNode = document): void {
  requestAnimationFrame(() => requestAnimationFrame(() => within.querySelector<HTMLElement>(selector)?.focus()));
}
