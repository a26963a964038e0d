import { useLayoutEffect, useRef } from 'preact/hooks';

/** Parts of a screen, each at its own address; the one that is shown is in sight, where not all have room. */
export function Tabs(props: {
  label: string;
  current: string;
  tabs: readonly { href: string; label: string; count?: string }[];
}) {
  const nav = useRef<HTMLElement>(null);
  const widths = props.tabs.map(({ label, count }) => `${label} ${count}`).join();
  useLayoutEffect(() => {
    const tab = nav.current?.querySelector('[aria-current]');
    if (!nav.current || !tab) return;
    const [all, one] = [nav.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    nav.current.scrollLeft += Math.max(0, one.right - all.right) + Math.min(0, one.left - all.left);
  }, [props.current, widths]);
  return (
    <nav class="tabs" aria-label={props.label} ref={nav}>
      {props.tabs.map(({ href, label, count }) => (
        <a key={href} class="tab" href={href} aria-current={href === props.current ? 'page' : undefined}>
          {label} {count && <span class="tab-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
