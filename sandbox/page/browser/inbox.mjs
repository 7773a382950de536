import { byId, initials, make, show, withId } from './dom.mjs';

const clock = (at) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
// A clock until the provider has it, one tick when it is on its way, two when it arrived.
const MARKS = { pending: '◷', scheduled: '◷', sent: '✓', delivered: '✓✓', read: '✓✓', failed: '!' };
const WORDS = {
	pending: 'Pending',
	scheduled: 'Scheduled',
	sent: 'Sent',
	delivered: 'Delivered',
	read: 'Read',
	failed: 'Failed',
};
let current = decodeURIComponent(location.hash.slice(1));

async function call(method, path, body) {
	const response = await fetch('/_control' + path, {
		method,
		headers: { 'content-type': 'application/json' },
		...(body && { body: JSON.stringify(body) }),
	});
	const answer = await response.json();
	if (!response.ok) throw new Error(answer.error);
	return answer;
}

function say(text) {
	byId('inbox-result').textContent = text;
}

function thread(row) {
	const name = row.fullName || row.phone || row.email || row.contactId;
	const button = withId(
		make(
			'button',
			'',
			make('span', 'avatar', initials(name)),
			make('span', 'name', name),
			make('span', 'when', row.lastMessageDate ? clock(row.lastMessageDate) : ''),
			make(
				'span',
				'last',
				(row.lastMessageDirection === 'outbound' ? 'You: ' : '') + row.lastMessageBody,
			),
			row.unreadCount ? withId(make('span', 'unread', String(row.unreadCount)), 'unread') : null,
		),
		'thread',
	);
	button.type = 'button';
	button.dataset.contactId = row.contactId;
	button.setAttribute('aria-current', String(row.contactId === current));
	button.addEventListener('click', () => open(row.contactId));
	return make('li', '', button);
}

function attachment(url) {
	const link = make('a', '', url.split('/').pop() || url);
	link.href = url;
	return make('div', '', link);
}

function message(one) {
	const isOut = one.direction === 'outbound';
	const mark = isOut
		? withId(make('span', 'mark ' + one.status, MARKS[one.status] || one.status), 'mark')
		: null;
	if (mark) {
		mark.title = WORDS[one.status] || one.status;
		mark.setAttribute('aria-label', mark.title);
		mark.setAttribute('role', 'img');
	}
	const retry =
		isOut && one.status === 'failed' ? withId(make('button', '', 'Retry'), 'retry') : null;
	if (retry) {
		retry.type = 'button';
		retry.addEventListener('click', () =>
			act(() => call('POST', '/inbox/messages/' + one.id + '/retry')),
		);
	}
	const row = make(
		'li',
		one.direction + ' ' + one.status,
		make('span', 'bubble', one.body, ...(one.attachments || []).map(attachment)),
		make(
			'span',
			'note',
			make('span', '', clock(one.dateAdded)),
			mark,
			one.error ? withId(make('span', '', one.error), 'reason') : null,
			retry,
		),
	);
	row.dataset.messageId = one.id;
	row.dataset.status = one.status;
	return withId(row, isOut ? 'message-out' : 'message-in');
}

function options(rows) {
	return rows.map(({ value, text }) => {
		const one = make('option', '', text);
		one.value = value;
		return one;
	});
}

/** Keeps what is chosen when the choices change. */
function choices(id, rows, chosen) {
	if (show(id, rows, () => options(rows))) byId(id).value = chosen;
}

function render(state) {
	const person = state.people.find(({ id }) => id === current);
	choices(
		'inbox-person',
		[
			{ value: '', text: 'Choose a contact' },
			...state.people.map(({ id, name }) => ({ value: id, text: name })),
		],
		current,
	);
	choices(
		'inbox-channel',
		state.channels.map(({ id, name }) => ({ value: id, text: name })),
		byId('inbox-channel').value,
	);
	show('threads', [current, state.threads], () =>
		state.threads.length ? state.threads.map(thread) : [make('li', 'hint', 'No threads yet.')],
	);
	byId('inbox-name').textContent = person ? person.name : '';
	byId('inbox-phone').textContent = (person && person.phone) || '';
	const changed = show('messages', [current, state.messages], () =>
		state.messages.length
			? state.messages.map(message)
			: [
					make(
						'li',
						'quiet',
						current ? 'No messages yet.' : 'Choose a thread, or somebody to write to.',
					),
				],
	);
	if (changed) byId('messages').scrollTop = byId('messages').scrollHeight;
	for (const [name, url] of Object.entries(state.deliveryUrls)) {
		const input = byId('url-' + name);
		if (input && document.activeElement !== input) input.value = url;
	}
	const row = state.threads.find(({ contactId }) => contactId === current);
	if (row && row.unreadCount && document.visibilityState === 'visible')
		void call('POST', '/inbox/conversations/' + row.id + '/read');
}

let turn = 0;
async function refresh() {
	const mine = ++turn;
	const state = await call('GET', '/inbox?contactId=' + encodeURIComponent(current));
	// An older answer must not paint over a newer one.
	if (mine === turn) render(state);
}

function open(contactId) {
	current = contactId;
	location.hash = contactId;
	byId('inbox-person').value = contactId;
	say('');
	return refresh();
}

async function act(action) {
	say('');
	try {
		await action();
		await refresh();
	} catch (error) {
		say(error.message);
	}
}

byId('inbox-person').addEventListener('change', (event) => open(event.target.value));
byId('inbox-form').addEventListener('submit', (event) => {
	event.preventDefault();
	const text = byId('inbox-text').value.trim();
	if (!text) return;
	if (!current) {
		say('Choose somebody to write to');
		return;
	}
	void act(async () => {
		const channel = byId('inbox-channel').value;
		await call('POST', '/inbox/messages', {
			contactId: current,
			text,
			...(channel && { channel }),
		});
		byId('inbox-text').value = '';
	});
});
byId('inbox-text').addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && !event.shiftKey) {
		event.preventDefault();
		byId('inbox-form').requestSubmit();
	}
});
byId('delivery-urls').addEventListener('change', ({ target }) => {
	void act(() =>
		call('PATCH', '/settings', {
			conversations: { deliveryUrls: { [target.name]: target.value.trim() } },
		}),
	);
});

const loop = () =>
	refresh()
		.catch(() => {})
		.finally(() => setTimeout(loop, 1000));
loop();
