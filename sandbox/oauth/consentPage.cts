import { escapeHtml, page } from '../page/html.cts';
import { BASE_STYLE } from '../page/style.cts';
import type { AuthorizeRequest, Choice, Query } from './authorize.cts';

const STYLE = `${BASE_STYLE}
main { max-width: 30rem; margin: 8vh auto; padding: 0 1rem; }
.consent { padding: 1.75rem; }
.consent h1 { font-size: 1.25rem; margin: .25rem 0 .75rem; }
.scopes { max-height: 14rem; overflow: auto; border: 1px solid var(--line); border-radius: .5rem;
	padding: .6rem .9rem; margin: .35rem 0 1.25rem; list-style: none; }
.scopes li { padding: .15rem 0; font: .82rem/1.5 var(--mono); }
.actions { display: flex; gap: .75rem; justify-content: flex-end; margin-top: 1.25rem; }
`;

/** The page on which a person picks a sub-account and allows the app. */
export function consentPage(
	request: AuthorizeRequest,
	choices: Choice[],
	query: Query,
	nonce: string,
): string {
	const options = choices.map(
		({ value, label }) => `<option value="${escapeHtml(value)}">${escapeHtml(label)}</option>`,
	);
	const scopes = request.scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`);
	const hidden = Object.entries<string | undefined>({ ...query, nonce }).flatMap(([name, value]) =>
		value === undefined
			? []
			: [`<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`],
	);
	return page(
		'Allow access – HighLevel sandbox',
		STYLE,
		`<main>
<form class="card consent" method="post" action="/v2/oauth/chooselocation">
${hidden.join('\n')}
<p class="eyebrow">HighLevel sandbox</p>
<h1><span id="app-name">${escapeHtml(request.app.name)}</span> wants to connect</h1>
<label for="location">Connect it to</label>
<select id="location" name="choice" data-testid="location">${options.join('')}</select>
<p class="label">It will be able to use</p>
<ul class="scopes" id="scopes" data-testid="scopes">${scopes.join('')}</ul>
<p class="hint">This is a stand-in on your own machine. No real account is touched.</p>
<div class="actions">
<button id="deny" data-testid="deny" class="quiet" name="decision" value="deny">Deny</button>
<button id="allow" data-testid="allow" name="decision" value="allow">Allow</button>
</div>
</form>
</main>`,
	);
}

export function consentErrorPage(reason: string): string {
	return page(
		'Cannot connect – HighLevel sandbox',
		STYLE,
		`<main><div class="card consent"><p class="eyebrow">HighLevel sandbox</p>
<h1>This app cannot be connected</h1><p id="error" data-testid="error">${escapeHtml(reason)}</p></div></main>`,
	);
}
