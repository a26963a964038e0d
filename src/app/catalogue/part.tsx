import type { ComponentChildren } from 'preact';

/** A family of components, under its name. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
