const A_MINUTE = 60_000;

/** Hands a text to the browser, to be saved as a file where the person wants it. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it only after having asked where to.
  setTimeout(() => URL.revokeObjectURL(url), A_MINUTE);
}

/** A name that sorts by time: "plein-air-2026-11-22-1402.json" */
export function rescueName(at = new Date()): string {
  const [day, time = ''] = at.toISOString().split('T');
  return `plein-air-${day}-${time.slice(0, 5).replace(':', '')}.json`;
}
