import { BASE_STYLE } from './style.cts';

export const INBOX_STYLE = `${BASE_STYLE}
header a { color: inherit; }
header, main { max-width: 68rem; margin: 0 auto; padding: 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: start; justify-content: space-between;
	padding-bottom: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.05rem; line-height: 1.3; }
.delivery { width: min(30rem, 100%); font-size: .9rem; }
.delivery summary { color: var(--soft); cursor: pointer; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .75rem; }
main { display: grid; gap: 1.25rem; grid-template-columns: 20rem minmax(0, 1fr); align-items: start; }
.threads, .thread { height: calc(100vh - 9rem); min-height: 28rem; }
.threads { padding: 1rem; overflow-y: auto; }
#threads { list-style: none; margin: .9rem -1rem 0; padding: 0; }
#threads button { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .1rem .7rem; align-items: center;
	width: 100%; padding: .65rem 1rem; color: inherit; font-weight: 400; text-align: left; background: none; border: 0;
	border-top: 1px solid var(--line); border-radius: 0; }
#threads button:hover { background: var(--ground); }
#threads button[aria-current=true] { background: var(--tint); }
.avatar { grid-row: span 2; display: grid; place-items: center; width: 2.2rem; height: 2.2rem; border-radius: 50%;
	background: var(--tint); color: var(--accent); font-weight: 650; font-size: .8rem; }
#threads [aria-current=true] .avatar { background: var(--paper); }
.name, .last { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.name { font-weight: 600; }
.last, .when { color: var(--soft); font-size: .84rem; }
.unread { justify-self: end; min-width: 1.35rem; padding: 0 .4rem; border-radius: .7rem; color: var(--on-accent);
	background: var(--accent); font-size: .78rem; font-weight: 650; line-height: 1.35rem; text-align: center; }
.thread { display: flex; flex-direction: column; }
.to { padding: .9rem 1.2rem; border-bottom: 1px solid var(--line); }
.messages { flex: 1; display: flex; flex-direction: column; gap: .3rem; margin: 0; padding: 1rem 1.2rem; overflow-y: auto;
	list-style: none; }
.messages li { max-width: 75%; display: flex; flex-direction: column; }
.bubble { padding: .5rem .8rem; border-radius: 1.1rem; overflow-wrap: anywhere; white-space: pre-wrap; line-height: 1.4; }
.inbound { align-self: flex-start; }
.inbound .bubble { background: var(--ground); border-bottom-left-radius: .35rem; }
.outbound { align-self: flex-end; align-items: flex-end; }
.outbound .bubble { color: var(--on-accent); background: var(--accent); border-bottom-right-radius: .35rem; }
.outbound.failed .bubble { color: var(--bad); background: var(--bad-tint); }
.note { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: baseline; margin: .1rem .5rem .45rem; color: var(--soft);
	font-size: .76rem; }
.mark { font-weight: 650; letter-spacing: -.12em; padding-right: .12em; }
.mark.delivered, .mark.read { color: var(--good); }
.outbound .note { justify-content: flex-end; }
.failed .note { color: var(--bad); }
.note button { padding: 0 .55rem; color: var(--bad); background: none; border-color: currentColor; font-size: .76rem; }
.note button:hover { background: var(--bad-tint); }
.quiet { align-self: center; margin: auto; color: var(--soft); text-align: center; }
.outcome { padding: 0 1.2rem; min-height: 1.3rem; color: var(--bad); font-size: .8rem; }
#inbox-form { display: grid; grid-template-columns: 11rem minmax(0, 1fr) auto; gap: .6rem; align-items: end;
	padding: .5rem 1.2rem 1.1rem; }
#inbox-text { resize: vertical; }
@media (max-width: 56rem) {
	main { grid-template-columns: minmax(0, 1fr); }
	.threads { height: auto; min-height: 0; max-height: 18rem; }
}
@media (max-width: 34rem) {
	header, main { padding: .9rem; }
	.pair, #inbox-form { grid-template-columns: minmax(0, 1fr); }
}
`;
