import { page } from './html.cts';
import { INBOX_STYLE } from './inboxStyle.cts';

const addresses = [
	{ name: 'standard', label: 'SMS service' },
	{ name: 'extra', label: 'Extra channel' },
].map(
	({ name, label }) => `<div><label for="url-${name}">${label}</label>
<input id="url-${name}" data-testid="url-${name}" name="${name}" autocomplete="off" spellcheck="false" placeholder="none: texts stay pending"></div>`,
);

/** The page at `/inbox`; its data comes from `/_control/inbox`. */
export function inboxPage(): string {
	return page(
		'Inbox · HighLevel sandbox',
		INBOX_STYLE,
		`<header><div><p class="eyebrow"><a href="/" data-testid="home-link">HighLevel sandbox</a></p><h1>Conversations</h1>
<p><a href="/phone" data-testid="phone-link">Text as a customer</a></p></div>
<details class="delivery" data-testid="inbox-delivery"><summary>Delivery URLs on this machine</summary>
<div class="pair" id="delivery-urls">${addresses.join('')}</div></details></header>
<main>
<section class="card threads" aria-labelledby="threads-title">
<h2 id="threads-title">Threads</h2>
<label for="inbox-person">Write to</label>
<select id="inbox-person" data-testid="inbox-person"></select>
<ul id="threads" data-testid="threads"></ul>
</section>
<section class="card thread" aria-label="Thread">
<div class="to"><h2 id="inbox-name" data-testid="inbox-name"></h2><p class="hint" id="inbox-phone"></p></div>
<ol class="messages" id="messages" data-testid="messages" aria-live="polite"></ol>
<p class="outcome" id="inbox-result" data-testid="inbox-result" role="status"></p>
<form id="inbox-form" data-testid="inbox-form" novalidate>
<select id="inbox-channel" data-testid="inbox-channel" aria-label="Channel"></select>
<textarea id="inbox-text" data-testid="inbox-text" aria-label="Text" placeholder="Type a message" rows="2"></textarea>
<button id="inbox-send" data-testid="inbox-send">Send</button>
</form>
</section>
</main>
<script type="module" src="/_page/inbox.mjs"></script>`,
	);
}
