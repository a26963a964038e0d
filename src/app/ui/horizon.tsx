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
      <path class="horizon-town" d="M56 84V50l8-7 8 7v11h6V44h13v14h5V36l5-10 5 10v24h6V54l9-7 9 7v30z" />
      <path class="horizon-far" d="M0 82c34-17 68-25 103-19 39 6 62 20 98 13 46-9 92-27 159-10v54H0z" />
      <path class="horizon-near" d="M0 104c52-22 97-26 150-15 62 13 118 16 210-9v40H0z" />
      <path
        class="horizon-path"
        d="M132 120c22-8 62-10 70-17 4-4-8-7-24-8.200 20 .4 38 3.700 36 9.200-3 7-28 9-36 16z"
      />
    </svg>
  );
}
