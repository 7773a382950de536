import { page } from './html.cts';
import { PHONE_STYLE } from './phoneStyle.cts';

const PROOFS = [
	['right', 'The provider’s own'],
	['wrong', 'Forged'],
	['stale', 'An hour old'],
	['none', 'Missing'],
] as const;

const delivery = `<details class="delivery" data-testid="phone-delivery">
<summary>Delivery</summary>
<label for="phone-url">Webhook address on this machine</label>
<input id="phone-url" data-testid="phone-url" autocomplete="off" spellcheck="false" placeholder="as set in the sandbox">
<div class="pair"><div><label for="phone-signature">Signature</label>
<select id="phone-signature" data-testid="phone-signature">${PROOFS.map(
	([value, label]) => `<option value="${value}">${label}</option>`,
).join('')}</select></div>
<div><label for="phone-repeat">Delivered</label>
<select id="phone-repeat" data-testid="phone-repeat"><option value="1">once</option><option value="2">twice</option><option value="3">three times</option></select></div></div>
</details>`;

/** The page at `/phone`; its data comes from `/_control/sms/:provider/phone`. */
export function phonePage(): string {
	return page(
		'Phone · HighLevel sandbox',
		PHONE_STYLE,
		`<header><div><p class="eyebrow"><a href="/" data-testid="home-link">HighLevel sandbox</a></p><h1>Text as a customer</h1>
<p><a href="/inbox" data-testid="inbox-link">Answer in HighLevel’s inbox</a></p></div>
<div class="providers" id="providers" data-testid="providers" role="group" aria-label="SMS provider"></div></header>
<main>
<section class="device" data-testid="phone" aria-label="Phone">
<div class="screen">
<div class="to"><div class="badge" id="phone-badge" aria-hidden="true"></div>
<div><p class="business" id="phone-business" data-testid="phone-business"></p><p class="hint" id="phone-number" data-testid="phone-number"></p></div></div>
<ol class="conversation" id="conversation" data-testid="conversation" aria-live="polite"></ol>
<p class="outcome" id="phone-result" data-testid="phone-result" role="status"></p>
<form id="phone-form" data-testid="phone-form" novalidate>
<input id="phone-text" data-testid="phone-text" aria-label="Text" placeholder="Text message" autocomplete="off">
<button id="phone-send" data-testid="phone-send" aria-label="Send">↑</button>
</form>
</div>
</section>
<div class="rest">
<section class="card from">
<div class="pair"><div><label for="phone-from">Your number</label>
<input id="phone-from" data-testid="phone-from" autocomplete="off" inputmode="tel"></div>
<div><label for="phone-name">Your name, where a provider knows it</label>
<input id="phone-name" data-testid="phone-name" autocomplete="off"></div></div>
<div class="tries" id="phone-tries" data-testid="phone-tries"></div>
${delivery}
</section>
<section class="card crm" data-testid="phone-contact" aria-labelledby="crm-title">
<p class="eyebrow" id="crm-title">In HighLevel</p><div id="crm"></div></section>
</div>
</main>
<script type="module" src="/_page/phone.mjs"></script>`,
	);
}
