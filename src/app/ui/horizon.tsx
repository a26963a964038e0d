/** The view from outside: a sky, a sun, two hills and a path. Decoration only. */
export function Horizon({ isBanner = false }: { isBanner?: boolean }) {
  return (
    <svg
      class={isBanner ? 'horizon is-banner' : 'horizon'}
      viewBox="0 0 360 120"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <rect class="horizon-sky" width="360" height="120" />
      <path class="horizon-cloud" d="M28 40c10-9 20-4 26-9 9-8 25-5 27 3 9-3 17 1 18 7-24 3-51 3-71-1z" />
      <path class="horizon-cloud" d="M292 30c7-6 14-3 19-6 7-5 17-3 19 2 6-2 12 1 13 5-17 2-36 2-51-1z" />
      <path class="horizon-sun" d="M214 36c13-2 25 6 27 19 2 14-7 27-21 29-15 2-28-7-29-21-1-13 9-25 23-27z" />
      <path class="horizon-far" d="M0 82c34-17 68-25 103-19 39 6 62 20 98 13 46-9 92-27 159-10v54H0z" />
      <path class="horizon-town" d="M58 66V52l8-7 8 7v12h6V46h12v17h5V38l5-9 5 9v26h5V55l9-6 9 6v14z" />
      <path class="horizon-near" d="M0 104c52-22 97-26 150-15 62 13 118 16 210-9v40H0z" />
      <path class="horizon-path" d="M150 120c18-11 31-16 40-21 4-2 4-4-1-6l7 1c8 3 7 6 2 9-9 5-12 9-14 17z" />
    </svg>
  );
}
