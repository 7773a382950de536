import { byId, initials, make, show, withId } from './dom.mjs';

const time = (at) =>
	new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = (at) =>
	new Date(at).toLocaleString([], {
		month: 'short',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	});

const nameOf = (contact) =>
	contact.name || contact.companyName || contact.email || contact.phone || contact.id;

function item(kind, text, when, done) {
	return make(
		'li',
		'',
		make('span', 'kind', kind),
		make('span', done ? 'text done' : 'text', text),
		make('span', 'when', when || ''),
	);
}

function contactCard(contact) {
	const name = nameOf(contact);
	const edit = withId(make('button', 'quiet', 'Edit'), 'contact-edit');
	edit.setAttribute('aria-label', 'Edit ' + name);
	edit.addEventListener('click', () => openForm(contact));
	const tags = contact.tags.map((tag) => withId(make('span', 'tag', tag), 'tag'));
	const blocked = Object.entries(contact.dndSettings || {})
		.filter(([, value]) => value.status !== 'inactive')
		.map(([channel]) => channel);
	if (contact.dnd) tags.push(make('span', 'tag dnd', 'Do Not Disturb'));
	else if (blocked.length)
		tags.push(make('span', 'tag dnd', 'Do Not Disturb: ' + blocked.join(', ')));
	const items = [
		...contact.notes.map((note) =>
			withId(item('Note', note.bodyText || note.body, day(note.dateAdded)), 'note'),
		),
		...contact.tasks.map((task) =>
			withId(
				item(
					task.completed ? 'Task done' : 'Task',
					task.title,
					'due ' + day(task.dueDate),
					task.completed,
				),
				'task',
			),
		),
		...contact.appointments.map((event) =>
			withId(
				item(
					'Appointment',
					event.title + ' (' + event.appointmentStatus + ')',
					event.startTime.slice(0, 16),
				),
				'appointment',
			),
		),
	];
	const card = make(
		'article',
		'card contact',
		make(
			'div',
			'top',
			make('div', 'avatar', initials(name)),
			make(
				'div',
				'who',
				make('h3', '', name),
				make(
					'p',
					'reach',
					...[contact.email, contact.phone].filter(Boolean).map((text) => make('span', '', text)),
				),
				tags.length ? make('div', 'tags', ...tags) : null,
			),
			edit,
		),
		items.length ? make('ul', 'items', ...items) : null,
	);
	card.dataset.contactId = contact.id;
	return withId(card, 'contact');
}

function textRow(message) {
	const out = message.direction === 'out';
	const about = out
		? 'to ' + message.to + ' · ' + message.status
		: 'from ' +
			message.from +
			' · ' +
			(message.delivered ? 'webhook answered ' + message.delivered : 'not delivered');
	return withId(
		make(
			'li',
			message.direction,
			message.text,
			make('small', '', about + ' · ' + time(message.at)),
		),
		'text-' + message.direction,
	);
}

function requestRow(entry) {
	const failed = entry.status === 0 || entry.status >= 400;
	return make(
		'tr',
		'',
		make('td', '', time(entry.at)),
		make('td', 'path', entry.method + ' ' + entry.path),
		make(
			'td',
			'',
			make(
				'span',
				failed ? 'status failed' : 'status',
				entry.status ? String(entry.status) : 'cut',
			),
		),
		make('td', 'more', entry.fault || ''),
	);
}

function total(label, value) {
	return make('div', '', make('dt', '', label), make('dd', '', Number(value).toLocaleString()));
}

function render(state) {
	byId('location-name').textContent = state.locationName;
	show('totals', state.totals, () =>
		Object.entries(state.totals).map(([key, value]) => total(key, value)),
	);
	show('contacts', state.contacts, () =>
		state.contacts.length
			? state.contacts.map(contactCard)
			: [make('p', 'empty', 'No contacts yet. Add one, or let a workflow do it.')],
	);
	const texts = [
		...state.outbox.sent.map((message) => ({ ...message, direction: 'out' })),
		...state.outbox.inbound.map((message) => ({ ...message, direction: 'in' })),
	].sort((a, b) => b.at - a.at);
	show('outbox', texts, () =>
		texts.length ? texts.map(textRow) : [make('p', 'empty', 'No texts yet.')],
	);
	const body = document.querySelector('#journal tbody');
	body.id = 'journal-rows';
	show('journal-rows', state.requests, () => state.requests.map(requestRow));
	const url = byId('inbound-url');
	if (!url.dataset.touched && state.inboundUrl && url.value !== state.inboundUrl)
		url.value = state.inboundUrl;
}

async function call(method, path, body) {
	const response = await fetch('/_control' + path, {
		method,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const answer = await response.json();
	if (!response.ok) throw new Error(answer.error);
	return answer;
}

async function refresh() {
	const response = await fetch('/_control/state');
	if (response.ok) render(await response.json());
}

const dialog = byId('contact-dialog');
function openForm(contact) {
	const form = byId('contact-form');
	form.reset();
	byId('contact-error').textContent = '';
	byId('contact-form-title').textContent = contact ? 'Edit contact' : 'Add a contact';
	byId('contact-id').value = contact ? contact.id : '';
	for (const key of ['firstName', 'lastName', 'email', 'phone'])
		byId('contact-' + key).value = (contact && contact[key]) || '';
	byId('contact-tags').value = contact ? contact.tags.join(', ') : '';
	dialog.showModal();
}
byId('contact-add').addEventListener('click', () => openForm());
byId('contact-cancel').addEventListener('click', () => dialog.close());
byId('contact-form').addEventListener('submit', async (event) => {
	event.preventDefault();
	const { id, tags, ...fields } = Object.fromEntries(new FormData(event.target));
	const body = {
		tags: tags
			.split(',')
			.map((tag) => tag.trim())
			.filter(Boolean),
	};
	for (const [key, value] of Object.entries(fields)) if (value || id) body[key] = value || null;
	try {
		await (id ? call('PUT', '/contacts/' + id, body) : call('POST', '/contacts', body));
		dialog.close();
		await refresh();
	} catch (error) {
		byId('contact-error').textContent = error.message;
	}
});

byId('inbound-url').addEventListener('input', (event) => {
	event.target.dataset.touched = '1';
});
byId('inbound-from').value = '+15550100001';
byId('inbound-to').value = '+15550100100';
byId('inbound-form').addEventListener('submit', async (event) => {
	event.preventDefault();
	const result = byId('inbound-result');
	result.textContent = 'Sending …';
	try {
		const message = await call('POST', '/inbound', Object.fromEntries(new FormData(event.target)));
		result.textContent = message.delivered
			? 'Webhook answered ' + message.delivered
			: 'The webhook could not be reached';
		byId('inbound-text').value = '';
		await refresh();
	} catch (error) {
		result.textContent = error.message;
	}
});

const loop = () =>
	refresh()
		.catch(() => {})
		.finally(() => setTimeout(loop, 1000));
loop();
