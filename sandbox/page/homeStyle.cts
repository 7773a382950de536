import { BASE_STYLE } from './style.cts';

export const HOME_STYLE = `${BASE_STYLE}
header, main { max-width: 76rem; margin: 0 auto; padding: 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: end; justify-content: space-between;
	padding-bottom: 0; }
header h1 { font-size: 1.5rem; line-height: 1.25; }
#totals { display: flex; gap: 1.5rem; margin: 0; }
#totals div { text-align: right; }
#totals dt { text-transform: capitalize; color: var(--soft); font-size: .78rem; }
#totals dd { margin: 0; font-size: 1.15rem; font-weight: 600; font-variant-numeric: tabular-nums; }
main { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr) 22rem; align-items: start; }
h2 { font-size: 1.05rem; }
.card { padding: 1.1rem; }
.side { display: grid; gap: 1.25rem; }
.wide { grid-column: 1 / -1; }
.bar { display: flex; justify-content: space-between; align-items: center; margin-bottom: .75rem; }
.cards { display: grid; gap: .75rem; }
.contact { padding: .9rem 1.1rem; }
.contact .top { display: flex; gap: .8rem; align-items: start; }
.contact .who { flex: 1; min-width: 0; }
.contact h3 { font-size: 1rem; }
.contact .reach { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft); font-size: .87rem; overflow-wrap: anywhere; }
.avatar { flex: none; display: grid; place-items: center; width: 2.4rem; height: 2.4rem; border-radius: 50%;
	background: var(--tint); color: var(--accent); font-weight: 650; font-size: .85rem; }
.contact button { padding: .25rem .7rem; font-size: .85rem; font-weight: 500; }
.tags { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: .45rem; }
.tag { padding: .05rem .55rem; border-radius: 1rem; background: var(--tint); color: var(--accent);
	font-size: .78rem; }
.tag.dnd { background: var(--warn-tint); color: var(--warn); }
.items { list-style: none; margin: .7rem 0 0; padding: 0; }
.items li { display: flex; gap: .6rem; padding: .35rem 0; border-top: 1px solid var(--line); font-size: .9rem; }
.items .kind { flex: none; width: 6rem; color: var(--soft); font-size: .82rem; }
.items .text { flex: 1; min-width: 0; overflow-wrap: anywhere; white-space: pre-line; }
.items .when { color: var(--soft); font-size: .82rem; white-space: nowrap; }
.done { text-decoration: line-through; color: var(--soft); }
.texts { list-style: none; margin: .6rem 0 0; padding: 0; max-height: 24rem; overflow: auto; display: grid; gap: .5rem; }
.texts li { padding: .5rem .75rem; border-radius: .75rem; background: var(--ground); font-size: .9rem;
	overflow-wrap: anywhere; margin-right: 1.5rem; }
.texts li.out { background: var(--tint); margin: 0 0 0 1.5rem; }
.texts small { display: block; color: var(--soft); font-size: .78rem; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .75rem; }
.fields div:last-child:nth-child(odd) { grid-column: 1 / -1; }
.actions { display: flex; gap: .75rem; justify-content: flex-end; align-items: center; margin-top: 1rem; }
.result { flex: 1; font-size: .87rem; color: var(--soft); }
.problem { color: var(--bad); font-size: .87rem; margin-top: .6rem; }
.empty { color: var(--soft); padding: 1.2rem; text-align: center; border: 1px dashed var(--line);
	border-radius: .75rem; }
dialog { width: min(34rem, calc(100vw - 2rem)); color: inherit; padding: 1.4rem; }
dialog::backdrop { background: rgb(10 20 35 / .45); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .87rem; margin-top: .6rem; }
th { text-align: left; color: var(--soft); font-weight: 500; font-size: .78rem; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
td.path { font-family: var(--mono); font-size: .8rem; width: 100%; white-space: normal; overflow-wrap: anywhere; }
.status { padding: .05rem .5rem; border-radius: .4rem; font-variant-numeric: tabular-nums;
	background: var(--good-tint); color: var(--good); }
.status.failed { background: var(--bad-tint); color: var(--bad); }
@media (max-width: 56rem) { main { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 34rem) {
	header, main { padding: .9rem; }
	#totals { width: 100%; justify-content: space-between; }
	#totals div { text-align: left; }
	.items li { flex-wrap: wrap; }
	.items .kind { width: auto; flex: 1; order: 1; }
	.items .when { order: 2; }
	.items .text { order: 3; flex-basis: 100%; }
	.fields { grid-template-columns: 1fr; }
	.more { display: none; }
}
`;
