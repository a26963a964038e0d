/** Parts of a screen, each at its own address. */
export function Tabs(props: {
  label: string;
  current: string;
  tabs: readonly { href: string; label: string; count?: string }[];
}) {
  return (
    <nav class="tabs" aria-label={props.label}>
      {props.tabs.map(({ href, label, count }) => (
        <a key={href} class="tab" href={href} aria-current={href === props.current ? 'page' : undefined}>
          {label} {count && <span class="tab-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
