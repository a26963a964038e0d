const A_MINUTE = 60_000;

/** Hands a file to the browser, to be saved where the person wants it. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it only after having asked where to.
  setTimeout(() => URL.revokeObjectURL(url), A_MINUTE);
}

/**
 * A name that sorts by time: "plein-air-2026-11-22-1402.pleinair". An ending that no other program claims: called ".json", the bytes of
 * photos in it would be taken for a fault, and by some browsers the name be changed.
 */
export function rescueName(at = new Date()): string {
  const [day, time = ''] = at.toISOString().split('T');
  return `plein-air-${day}-${time.slice(0, 5).replace(':', '')}.pleinair`;
}
