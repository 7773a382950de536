import { BASE_STYLE } from './style.cts';

export const PHONE_STYLE = `${BASE_STYLE}
header a { color: inherit; }
header, main { max-width: 68rem; margin: 0 auto; padding: 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: end; justify-content: space-between;
	padding-bottom: 0; }
header h1 { font-size: 1.5rem; line-height: 1.25; }
.providers { display: flex; flex-wrap: wrap; gap: .25rem; padding: .25rem; border-radius: .75rem;
	background: var(--paper); border: 1px solid var(--line); }
.providers button { padding: .35rem .8rem; font-size: .88rem; font-weight: 500; color: var(--soft); background: none;
	border: 0; border-radius: .5rem; }
.providers button:hover { background: var(--ground); }
.providers button[aria-pressed=true] { color: var(--on-accent); background: var(--accent); }
main { display: grid; gap: 1.75rem; grid-template-columns: 23rem minmax(0, 1fr); align-items: start; }
.device { position: sticky; top: 1.25rem; padding: .7rem; border-radius: 2.6rem; background: #10161f;
	box-shadow: 0 18px 40px rgb(15 25 45 / .22); }
.screen { display: flex; flex-direction: column; height: min(42rem, calc(100vh - 9rem)); min-height: 26rem;
	overflow: hidden; border-radius: 2rem; background: var(--paper); }
.to { display: flex; gap: .75rem; align-items: center; padding: 1rem 1.2rem .8rem; border-bottom: 1px solid var(--line); }
.business { font-weight: 650; line-height: 1.3; }
.badge, .avatar { flex: none; display: grid; place-items: center; width: 2.4rem; height: 2.4rem; border-radius: 50%;
	background: var(--tint); color: var(--accent); font-weight: 650; font-size: .85rem; }
.conversation { flex: 1; display: flex; flex-direction: column; gap: .3rem; margin: 0; padding: 1rem; overflow-y: auto;
	list-style: none; }
.conversation li { max-width: 82%; display: flex; flex-direction: column; }
.conversation .bubble { padding: .5rem .8rem; border-radius: 1.1rem; overflow-wrap: anywhere; white-space: pre-wrap;
	font-size: .93rem; line-height: 1.4; }
.conversation .in { align-self: flex-end; align-items: flex-end; }
.conversation .in .bubble { color: var(--on-accent); background: var(--accent); border-bottom-right-radius: .35rem; }
.conversation .out { align-self: flex-start; }
.conversation .out .bubble { background: var(--ground); border-bottom-left-radius: .35rem; }
.conversation .planned .bubble { background: none; border: 1px dashed var(--soft); }
.conversation small { margin: .1rem .5rem .4rem; color: var(--soft); font-size: .72rem; }
.conversation small.bad { color: var(--bad); }
.conversation .quiet { align-self: center; margin: auto; color: var(--soft); font-size: .87rem; text-align: center; }
.conversation .stopped { align-self: center; max-width: 100%; color: var(--warn); font-size: .78rem; }
.outcome { padding: 0 1.2rem; min-height: 1.3rem; color: var(--soft); font-size: .78rem; text-align: center; }
.outcome.bad { color: var(--bad); }
#phone-form { display: flex; gap: .5rem; padding: .5rem .8rem 1rem; }
#phone-form input { border-radius: 1.3rem; padding: .5rem 1rem; }
#phone-form button { flex: none; width: 2.45rem; padding: 0; border-radius: 50%; font-size: 1.1rem; line-height: 1; }
.rest { display: grid; gap: 1.25rem; min-width: 0; }
.card { padding: .9rem 1.2rem 1.1rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .75rem; }
.pair label { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.tries { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .8rem; }
.tries button { padding: .2rem .7rem; font-size: .82rem; font-weight: 500; border-radius: 1rem; color: var(--accent);
	background: var(--tint); border: 0; }
.tries button:hover { color: var(--on-accent); background: var(--accent); }
.delivery { margin-top: .9rem; font-size: .9rem; }
.delivery summary { color: var(--soft); cursor: pointer; }
.who { display: flex; gap: .8rem; align-items: center; margin-top: .6rem; }
.who h2 { font-size: 1.1rem; line-height: 1.3; }
.reach { display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft); font-size: .87rem; overflow-wrap: anywhere; }
.tags { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: .7rem; }
.tag { padding: .05rem .55rem; border-radius: 1rem; background: var(--tint); color: var(--accent); font-size: .78rem; }
.tag.dnd { background: var(--warn-tint); color: var(--warn); }
h3 { display: flex; gap: .5rem; align-items: baseline; margin: 1.1rem 0 .1rem; font-size: .9rem; }
h3 span { color: var(--soft); font-weight: 400; }
.items { list-style: none; margin: 0; padding: 0; }
.items li { display: flex; gap: .2rem 1rem; justify-content: space-between; padding: .45rem 0;
	border-top: 1px solid var(--line); font-size: .9rem; }
.items li:first-child { border-top: 0; }
.items .text { min-width: 0; overflow-wrap: anywhere; white-space: pre-line; }
.items .when { flex: none; color: var(--soft); font-size: .8rem; }
.items .done { text-decoration: line-through; color: var(--soft); }
.fresh { animation: fresh 4s ease-out; border-radius: .3rem; }
.tag.fresh { border-radius: 1rem; }
@media (prefers-color-scheme: dark) { .device { background: #2d3847; box-shadow: none; } }
@keyframes fresh { from { background: var(--good-tint); box-shadow: 0 0 0 .35rem var(--good-tint); } }
@media (prefers-reduced-motion: reduce) { .fresh { animation: none; } }
.none { margin-top: .8rem; padding: 1.6rem 1rem; color: var(--soft); text-align: center; border: 1px dashed var(--line);
	border-radius: .75rem; }
@media (max-width: 56rem) {
	main { grid-template-columns: minmax(0, 1fr); }
	.device { position: static; justify-self: center; width: min(23rem, 100%); }
}
@media (max-width: 34rem) {
	header, main { padding: .9rem; }
	.screen { height: 30rem; }
	.pair { grid-template-columns: 1fr; }
	.items li { flex-direction: column; }
}
`;
