import { byId, initials, make, show, shown, withId } from './dom.mjs';

const clock = (at) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
const day = (at) =>
	new Date(at).toLocaleString([], {
		month: 'short',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	});
const PROOF_WORDS = { wrong: 'Forged', stale: 'An hour old', none: 'Without proof' };
let providers = [];
let current;

function bubble(message) {
	const isIn = message.direction === 'in';
	const planned = message.scheduledFor ? ' planned' : '';
	const failed = isIn && message.hasWebhook && (message.delivered < 200 || message.delivered > 299);
	const note = message.scheduledFor
		? 'planned for ' + day(message.scheduledFor)
		: isIn
			? clock(message.at) +
				(!message.hasWebhook
					? ''
					: message.delivered
						? ' · webhook answered ' + message.delivered
						: ' · no answer from the webhook in time')
			: clock(message.at) + ' · ' + message.status;
	return withId(
		make(
			'li',
			message.direction + planned,
			make('span', 'bubble', message.text),
			make('small', failed ? 'bad' : '', note),
		),
		'bubble-' + message.direction,
	);
}

let seen = null;
function item(kind, id, text, when, done) {
	const row = withId(
		make(
			'li',
			'',
			make('span', done ? 'text done' : 'text', text),
			make('span', 'when', when || ''),
		),
		kind,
	);
	mark(row, kind + id + text + done);
	return row;
}

/** Lights up what was not there at the last look. */
function mark(element, key) {
	fresh.add(key);
	if (seen && !seen.has(key)) element.classList.add('fresh');
}
let fresh = new Set();

function group(title, rows) {
	return rows.length
		? [make('h3', '', title, make('span', '', String(rows.length))), make('ul', 'items', ...rows)]
		: [];
}

function contactParts(contact) {
	if (!contact)
		return [
			withId(
				make(
					'p',
					'none',
					'Nobody with this number yet. Text, and see whether a workflow creates the contact.',
				),
				'no-contact',
			),
		];
	const name = contact.name || contact.companyName || contact.email || contact.phone;
	const tags = contact.tags.map((tag) => {
		const one = withId(make('span', 'tag', tag), 'tag');
		mark(one, 'tag' + tag);
		return one;
	});
	const blocked = Object.entries(contact.dndSettings || {})
		.filter(([, value]) => value.status !== 'inactive')
		.map(([channel]) => channel);
	const dnd = contact.dnd
		? 'Do Not Disturb'
		: blocked.length
			? 'Do Not Disturb: ' + blocked.join(', ')
			: '';
	if (dnd) {
		const one = withId(make('span', 'tag dnd', dnd), 'dnd');
		mark(one, dnd);
		tags.push(one);
	}
	const newest = (list) => [...list].sort((a, b) => (a.dateAdded < b.dateAdded ? 1 : -1));
	return [
		make(
			'div',
			'who',
			make('div', 'avatar', initials(name)),
			make(
				'div',
				'',
				withId(make('h2', '', name), 'contact-name'),
				make(
					'p',
					'reach',
					...[contact.phone, contact.email].filter(Boolean).map((text) => make('span', '', text)),
				),
			),
		),
		tags.length ? make('div', 'tags', ...tags) : null,
		...group(
			'Tasks',
			contact.tasks.map((task) =>
				item(
					'task',
					task.id,
					task.title,
					task.completed ? 'done' : 'due ' + day(task.dueDate),
					task.completed,
				),
			),
		),
		...group(
			'Appointments',
			contact.appointments.map((event) =>
				item('appointment', event.id, event.title, event.startTime.slice(0, 16)),
			),
		),
		...group(
			'Notes',
			newest(contact.notes).map((note) =>
				item('note', note.id, note.bodyText || note.body, day(note.dateAdded)),
			),
		),
	].filter(Boolean);
}

function render(state) {
	const changed = show('conversation', [state.messages, state.isOptedOut], () => {
		const rows = state.messages.map(bubble);
		if (!rows.length) rows.push(make('li', 'quiet', 'No texts yet. Say hello.'));
		if (state.isOptedOut)
			rows.push(withId(make('li', 'stopped', 'This number has opted out of texts.'), 'opted-out'));
		return rows;
	});
	if (changed) byId('conversation').scrollTop = byId('conversation').scrollHeight;
	const key = current.name + state.number + (state.contact ? state.contact.id : '');
	if (shown.key !== key) {
		shown.key = key;
		seen = null;
	}
	fresh = new Set();
	if (show('crm', [key, state.contact], () => contactParts(state.contact))) seen = fresh;
	byId('phone-url').placeholder =
		[state.inboundUrl, ...state.webhookUrls].filter(Boolean).join(', ') ||
		'none set: the provider keeps the text';
}

let turn = 0;
async function refresh() {
	const mine = ++turn;
	const response = await fetch(
		'/_control/sms/' +
			current.name +
			'/phone?number=' +
			encodeURIComponent(byId('phone-from').value),
	);
	const state = await response.json();
	// An older answer must not paint over a newer one.
	if (response.ok && mine === turn) render(state);
}

function suggestion(text) {
	const button = make('button', '', text);
	button.type = 'button';
	button.addEventListener('click', () => {
		byId('phone-text').value = text;
		byId('phone-text').focus();
	});
	return button;
}

function choose(provider) {
	current = provider;
	location.hash = provider.name;
	byId('phone-business').textContent = provider.label;
	byId('phone-badge').textContent = provider.label.slice(0, 1).toUpperCase();
	byId('phone-number').textContent = provider.number;
	byId('phone-url').value = '';
	byId('phone-tries').replaceChildren(...provider.tries.map(suggestion));
	say('');
	for (const button of byId('providers').children)
		button.setAttribute('aria-pressed', String(button.value === provider.name));
	return refresh();
}

function say(text, isBad) {
	byId('phone-result').textContent = text;
	byId('phone-result').className = isBad ? 'outcome bad' : 'outcome';
}

async function send(text) {
	say('Sending …');
	const url = byId('phone-url').value.trim();
	const name = byId('phone-name').value.trim();
	const signature = byId('phone-signature').value;
	const response = await fetch('/_control/sms/' + current.name + '/inbound', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			from: byId('phone-from').value,
			text,
			signature,
			repeat: Number(byId('phone-repeat').value),
			...(url && { url }),
			...(name && { name }),
		}),
	});
	const answer = await response.json();
	if (!response.ok) throw new Error(answer.error);
	const answers = answer.deliveries.map((status) => status || 'nothing in time').join(', ');
	if (!answers) say(signature === 'right' ? '' : 'No webhook is set', true);
	else if (signature !== 'right')
		say(PROOF_WORDS[signature] + ': the webhook answered ' + answers, true);
	else say(answer.deliveries.length > 1 ? 'The webhook answered ' + answers : '');
	byId('phone-text').value = '';
	await refresh();
}

byId('phone-form').addEventListener('submit', async (event) => {
	event.preventDefault();
	const text = byId('phone-text').value.trim();
	if (!text) return;
	try {
		await send(text);
	} catch (error) {
		say(error.message, true);
	}
});
byId('phone-from').addEventListener('input', () => {
	localStorage.setItem('from', byId('phone-from').value);
	void refresh();
});
byId('phone-from').value = localStorage.getItem('from') || '+15550100001';
async function start() {
	providers = (await (await fetch('/_control/sms')).json()).providers;
	byId('providers').replaceChildren(
		...providers.map((provider) => {
			const button = withId(make('button', '', provider.label), 'provider-' + provider.name);
			button.type = 'button';
			button.value = provider.name;
			button.addEventListener('click', () => choose(provider));
			return button;
		}),
	);
	await choose(providers.find(({ name }) => '#' + name === location.hash) || providers[0]);
	const loop = () =>
		setTimeout(
			() =>
				refresh()
					.catch(() => {})
					.finally(loop),
			1000,
		);
	loop();
}
void start();
