/** The mark and the name, leading home. */
export function Brand() {
  return (
    <a class="brand" href="/today" aria-label="Plein Air">
      <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
        <path class="horizon-sky" d="M32 2c19 0 30 12 30 31S51 62 32 62 2 52 2 33 13 2 32 2z" />
        <path class="horizon-sun" d="M33 13c8-1 14 5 14 12s-6 13-13 13-14-5-14-12 6-12 13-13z" />
        <path class="horizon-near" d="M3 38c16-9 38-7 58 1-2 14-13 23-29 23S4 53 3 38z" />
        <path class="horizon-path" d="M24 61c2-7 8-9 13-12 4-3 2-6-3-9 9 1 14 5 9 10-4 4-6 6-7 11-4 1-8 1-12 0z" />
      </svg>
      <span class="brand-name">Plein Air</span>
    </a>
  );
}
