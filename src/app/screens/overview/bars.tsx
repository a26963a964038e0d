import { useWords } from '../../use-session.ts';

export interface Bar {
  name: string;
  value: number;
  said: string;
}

const MOST = 12;

/** The longest of these as bars, to look at; whoever listens has the table below. */
export function Bars({ bars }: { bars: Bar[] }) {
  const { overview: words } = useWords();
  const shown = bars.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const most = shown[0]?.value ?? 1;
  if (shown.length === 0) return null;
  return (
    <div class="bars" aria-hidden="true">
      {shown.slice(0, MOST).map(({ name, value, said }) => (
        <div key={name} class="bar">
          <span class="bar-name">{name}</span>
          <svg aria-hidden="true" class="bar-length" viewBox="0 0 100 10" preserveAspectRatio="none">
            <rect width={Math.max(1, (100 * value) / most)} height="10" />
          </svg>
          <span class="bar-said">{said}</span>
        </div>
      ))}
      {shown.length > MOST && <p class="soft">{words.more(shown.length - MOST)}</p>}
    </div>
  );
}
