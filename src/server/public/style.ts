/** How the pages for people without an account look: large, plain, in daylight, in the dark and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbf9f4; --sheet: #fff; --ink: #1d1f1c; --soft: #4a4e48; --line: #c9c6bb; --do: #17613a; --on-do: #fff; --wait: #fff1cc;
  --t0: #f1efe8; --t1: #d7e8dc; --t2: #a5cdb2; --t3: #5f9f78; --t4: #2b6d47; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --sheet: #1d2125; --ink: #f2f0ea; --soft: #c3c6c0; --line: #4b5156; --do: #8fd3a8; --on-do: #0d2216; --wait: #3a3216;
    --t0: #24292d; --t1: #23402f; --t2: #2b6343; --t3: #4c9069; --t4: #9bd3b0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1.1875rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
header, footer { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: center; }
footer { display: block; margin-top: 2rem; border-top: 1px solid var(--line); color: var(--soft); }
.city { font-weight: 700; margin: 0; }
.languages { display: flex; flex-wrap: wrap; margin-inline: -.5rem; }
.languages a, .languages span { display: inline-block; padding: .75rem .5rem; min-height: 48px; }
header .languages { font-size: 1.0625rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0; }
h2 { font-size: 1.375rem; margin: 2rem 0 .5rem; }
a { color: var(--do); }
:focus-visible { outline: 3px solid var(--do); outline-offset: 3px; }
.now, .told, .done { background: var(--sheet); border: 1px solid var(--line); border-inline-start: .5rem solid var(--do); border-radius: .5rem; padding: 1rem; }
.done { background: var(--wait); }
.now strong { display: block; font-size: 1.5rem; }
.now p, .told p, .done p { margin: .25rem 0 0; }
dl { margin: 1rem 0; }
dt { font-weight: 700; }
dd { margin: 0 0 .75rem; }
ol { list-style: none; padding: 0; margin: 0; }
ol li { border-inline-start: 3px solid var(--line); padding: 0 0 1rem 1rem; }
.when { color: var(--soft); display: block; }
blockquote { margin: .5rem 0 0; white-space: pre-wrap; font-size: 1.25rem; }
img { max-width: 100%; height: auto; border-radius: .5rem; }
form { margin: 1rem 0; }
label, textarea, input { display: block; width: 100%; }
textarea, input { font: inherit; color: inherit; background: var(--sheet); border: 2px solid var(--soft); border-radius: .5rem; padding: .75rem; margin: .5rem 0 1rem; }
button { font: inherit; font-weight: 700; min-height: 48px; padding: .75rem 1.5rem; border: 2px solid var(--do); border-radius: .5rem; background: var(--do); color: var(--on-do); cursor: pointer; }
button.quiet { background: var(--sheet); color: var(--do); }
.soft { color: var(--soft); }
.hint { color: var(--soft); font-weight: 400; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 700; padding: .5rem 0; }
th, td { text-align: start; border-bottom: 1px solid var(--line); padding: .5rem; vertical-align: top; }
svg.map { width: 100%; height: auto; }
svg.map path { stroke: var(--ink); stroke-width: 1.5; }
svg.map text { font-size: 30px; fill: var(--ink); text-anchor: middle; paint-order: stroke; stroke: var(--paper); stroke-width: 6px; stroke-linejoin: round; }
.shade-0 { fill: var(--t0); } .shade-1 { fill: var(--t1); } .shade-2 { fill: var(--t2); } .shade-3 { fill: var(--t3); } .shade-4 { fill: var(--t4); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; list-style: none; }
.legend svg { width: 1em; height: 1em; stroke: var(--ink); }
@media print { form, .languages, footer a { display: none; } body { font-size: 12pt; max-width: none; } }
`;
