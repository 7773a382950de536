/** Shared by the sandbox's pages. */
export const BASE_STYLE = `
:root {
	--ink: #16202c; --soft: #5b6877; --line: #e1e6ec; --paper: #fff; --ground: #f4f6f9;
	--accent: #2557d6; --accent-dark: #1c45ad; --tint: #eaf0ff; --good: #10734a; --good-tint: #e3f5ec;
	--bad: #b3261e; --bad-tint: #fdeceb; --warn: #8a5a00; --warn-tint: #fff4dc; --on-accent: #fff;
	--mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
	:root {
		--ink: #e8edf3; --soft: #9aa8b7; --line: #2b3644; --paper: #19212b; --ground: #10161d;
		--accent: #7ea2ff; --accent-dark: #a5beff; --tint: #1f2c4a; --good: #6fd8a6; --good-tint: #12342a;
		--bad: #ff9d96; --bad-tint: #3d1c1c; --warn: #f0c36b; --warn-tint: #3a2d12;
		--on-accent: #0c1424;
	}
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
	font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
h1, h2, h3, p { margin: 0; }
a { color: var(--accent); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; }
.eyebrow { color: var(--soft); font-size: .78rem; letter-spacing: .04em; text-transform: uppercase; }
.hint { color: var(--soft); font-size: .85rem; }
label, .label { display: block; color: var(--soft); font-size: .82rem; margin: .75rem 0 .25rem; }
input, select, textarea { width: 100%; padding: .5rem .65rem; font: inherit; color: inherit;
	background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
input:focus-visible, select:focus-visible, textarea:focus-visible, button:focus-visible {
	outline: 2px solid var(--accent); outline-offset: 1px; }
button { padding: .5rem 1rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
	border: 1px solid transparent; border-radius: .5rem; cursor: pointer; }
button:hover { background: var(--accent-dark); }
button.quiet { color: var(--ink); background: none; border-color: var(--line); }
button.quiet:hover { background: var(--ground); }
`;
