/** The signs a record can carry; each has its own shape, so that colour never speaks alone. */
export type MarkKind =
  | 'draft'
  | 'onPhone'
  | 'sending'
  | 'received'
  | 'refused'
  | 'onDesk'
  | 'triage'
  | 'open'
  | 'taken'
  | 'planned'
  | 'waiting'
  | 'done'
  | 'declined'
  | 'late'
  | 'soon';

/** The sign itself, 16 by 16, drawn in the colour of the text around it. */
export function Shape({ kind }: { kind: MarkKind }) {
  return <g class="shape">{SHAPES[kind]}</g>;
}

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.5" />;
const disc = <circle cx="8" cy="8" r="7.2" fill="currentColor" />;
const line = (d: string) => <path d={d} class="shape-cut" fill="none" stroke-width="2.2" stroke-linecap="round" />;

const SHAPES: Record<MarkKind, preact.ComponentChild> = {
  draft: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="3.1 3.2" />,
  onPhone: (
    <>
      <rect x="3" y="0.8" width="10" height="14.4" rx="2.4" fill="currentColor" />
      {line('M6.5 12.2h3')}
    </>
  ),
  sending: <path d="M8 1 15 9h-4v6H5V9H1z" fill="currentColor" />,
  received: (
    <>
      {disc}
      {line('m4.6 8.4 2.3 2.3 4.6-5')}
    </>
  ),
  done: (
    <>
      {disc}
      {line('m4.6 8.4 2.3 2.3 4.6-5')}
    </>
  ),
  refused: (
    <>
      <path d="M5 .8h6L15.200 5v6L11 15.200H5L.8 11V5z" fill="currentColor" />
      {line('m5.300 5.300 5.400 5.400m0-5.400-5.400 5.400')}
    </>
  ),
  onDesk: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      {line('M4 9.500h2.500l1 1.500h1l1-1.500H12')}
    </>
  ),
  triage: (
    <>
      <path d="M8 .4 15.600 8 8 15.600.4 8z" fill="currentColor" />
      {line('M8 4.500v4.200M8 11.300v.1')}
    </>
  ),
  open: ring,
  taken: (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  planned: (
    <>
      <rect x="1" y="2.400" width="14" height="12.600" rx="2" fill="currentColor" />
      <path d="M4.500.6v3M11.500.6v3" stroke="currentColor" stroke-width="2.200" stroke-linecap="round" />
      {line('M4 7.200h8')}
    </>
  ),
  waiting: <path d="M2.500.8h11v2.400L9.800 8l3.700 4.800v2.400h-11v-2.400L6.200 8 2.500 3.200z" fill="currentColor" />,
  declined: (
    <>
      {disc}
      {line('M4.600 8h6.800')}
    </>
  ),
  soon: (
    <>
      {disc}
      {line('M8 3.800v4.400l2.800 1.800')}
    </>
  ),
  late: (
    <>
      <path d="M8 .8 15.800 15H.2z" fill="currentColor" />
      {line('M8 6v4M8 12.500v.1')}
    </>
  ),
};
