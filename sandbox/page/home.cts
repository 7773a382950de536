import { page } from './html.cts';
import { HOME_STYLE } from './homeStyle.cts';

const CONTACT_FIELDS = [
	['firstName', 'First name', 'given-name'],
	['lastName', 'Last name', 'family-name'],
	['email', 'E-mail', 'email'],
	['phone', 'Phone', 'tel'],
	['tags', 'Tags, separated by commas', 'off'],
] as const;

function field(id: string, name: string, label: string, autocomplete = 'off'): string {
	return `<div><label for="${id}">${label}</label>
<input id="${id}" name="${name}" data-testid="${id}" autocomplete="${autocomplete}"></div>`;
}

const contactDialog = `<dialog id="contact-dialog" data-testid="contact-dialog" class="card">
<form id="contact-form" data-testid="contact-form" novalidate>
<h2 id="contact-form-title">Add a contact</h2>
<input type="hidden" id="contact-id" name="id">
<div class="fields">${CONTACT_FIELDS.map(([name, label, autocomplete]) =>
	field(`contact-${name}`, name, label, autocomplete),
).join('')}</div>
<p class="problem" id="contact-error" data-testid="contact-error" role="alert"></p>
<div class="actions"><button type="button" class="quiet" id="contact-cancel" data-testid="contact-cancel">Cancel</button>
<button id="contact-save" data-testid="contact-save">Save</button></div>
</form></dialog>`;

const inboundForm = `<section class="card" aria-labelledby="inbound-title">
<h2 id="inbound-title">Text as a customer</h2>
<p class="hint">Delivers an inbound text to your workflow’s webhook.</p>
<form id="inbound-form" data-testid="inbound-form" novalidate>
<div class="fields">${field('inbound-from', 'from', 'From')}${field('inbound-to', 'to', 'To')}</div>
<label for="inbound-text">Text</label>
<textarea id="inbound-text" name="text" data-testid="inbound-text" rows="2"></textarea>
${field('inbound-url', 'url', 'Webhook URL on this machine')}
<div class="actions"><span class="result" id="inbound-result" data-testid="inbound-result" role="status"></span>
<button id="inbound-send" data-testid="inbound-send">Send text</button></div>
</form></section>`;

/** The page at `/`; its data comes from `/_control/state`. */
export function homePage(): string {
	return page(
		'HighLevel sandbox',
		HOME_STYLE,
		`<header><div><p class="eyebrow">HighLevel sandbox</p><h1 id="location-name">Account</h1>
<p><a href="/phone" data-testid="phone-link">Text as a customer, by provider</a> · <a href="/inbox" data-testid="inbox-link">HighLevel’s inbox</a></p></div>
<dl id="totals" data-testid="totals"></dl></header>
<main>
<section class="people" aria-labelledby="contacts-title">
<div class="bar"><h2 id="contacts-title">Contacts</h2>
<button id="contact-add" data-testid="contact-add">Add a contact</button></div>
<div id="contacts" data-testid="contacts" class="cards"></div>
</section>
<div class="side">
<section class="card" aria-labelledby="outbox-title"><h2 id="outbox-title">Texts</h2>
<ol id="outbox" data-testid="outbox" class="texts"></ol></section>
${inboundForm}
</div>
<section class="card wide" aria-labelledby="journal-title"><h2 id="journal-title">Requests</h2>
<p class="hint">What the API was asked, newest first.</p>
<div class="scroll"><table id="journal" data-testid="journal"><thead><tr><th>Time</th><th>Request</th><th>Answer</th><th class="more">Fault</th></tr></thead><tbody></tbody></table></div>
</section>
</main>
${contactDialog}
<script type="module" src="/_page/home.mjs"></script>`,
	);
}
