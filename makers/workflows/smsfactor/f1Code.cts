/** Which pages of the list there are, after one has told how many contacts it has. */
export const listPages = `const { totalRecords } = $input.first().json.body;
const length = 1000;
const count = Math.ceil(Number(totalRecords ?? 0) / length);
return Array.from({ length: Math.max(1, count) }, (_, page) => ({ json: { start: page * length, length } }));
`;

/**
 * What has to change on either side, one item for each person: `{ id, phone, values, mark, remove, isKept, save }`.
 *
 * Each entry of the list keeps in \`info4\` the contact's id and a mark, which is a sum over the values as they were
 * last the same on both sides. Whichever side no longer fits the mark has changed since; a blank one never counts.
 */
export const compare = `const settings = $('Config').first().json;
const isAll = $('Get All Contacts').isExecuted;
const contacts = $(isAll ? 'Get All Contacts' : 'Get Contact').all().map(({ json }) => json).filter(({ id }) => id);
const unread = $input.all().find(({ json }) => !json.ok);
if (unread) throw new Error('The list cannot be read; is listId in Config right? ' + unread.json.message);
const entries = $input.all().flatMap(({ json }) => json.body.list ?? []);

const fields = Object.entries(settings.fieldMap);
const digits = (phone) => String(phone ?? '').replace(/\\D/g, '');
const clean = (value) => String(value ?? '').trim().slice(0, settings.infoLetters);
const same = (a, b) => a.toLowerCase() === b.toLowerCase();
const markOf = (values) =>
	[...values.join('|').toLowerCase()]
		.reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0), 16777619) >>> 0, 2166136261)
		.toString(36);
const theirsOf = (entry) => fields.map(([info]) => clean(entry[info]));
const [idOf, keptMark] = [0, 1].map((part) => (entry) => String(entry?.info4 ?? '').split('#')[part] ?? '');
const maySync = ({ dnd, dndSettings, tags }) =>
	!dnd &&
	!['active', 'permanent'].includes(dndSettings?.SMS?.status) &&
	(!settings.onlyWithTag || tags.includes(settings.onlyWithTag));

function merge(theirs, ours, mark) {
	const [theyChanged, weChanged] = [theirs, ours].map((values) => markOf(values) !== mark);
	if (!theyChanged) return ours;
	return fields.map((_, place) => {
		const [their, our] = [theirs[place], ours[place]];
		if (!their || same(their, our)) return our;
		return our && weChanged && settings.wins === 'HighLevel' ? our : their;
	});
}

const changes = [];
function settle(contact, found) {
	const [entry, ...others] = found;
	const ours = fields.map(([, field]) => clean(contact[field]));
	const theirs = entry && theirsOf(entry);
	const values = entry ? merge(theirs, ours, keptMark(entry)) : ours;
	const mark = markOf(values);
	const isCurrent =
		entry && idOf(entry) === contact.id && keptMark(entry) === mark && values.every((value, place) => same(value, theirs[place]));
	const differing = fields.flatMap(([, field], place) =>
		values[place] && !same(values[place], ours[place]) ? [[field, values[place]]] : [],
	);
	const remove = (isCurrent ? others : found).map(({ id }) => id);
	const save = contact.id && differing.length === 0 ? null : Object.fromEntries(differing);
	if (!isCurrent || save || remove.length > 0)
		changes.push({ id: contact.id, phone: digits(contact.phone), values, mark, remove, isKept: !isCurrent, save });
}

function group(list, keyOf) {
	const groups = new Map();
	for (const one of list) {
		const key = keyOf(one);
		if (groups.has(key)) groups.get(key).push(one);
		else groups.set(key, [one]);
	}
	return groups;
}
const byPhone = group(entries, ({ destination }) => digits(destination));
const byContact = group(entries, idOf);
const phones = group(contacts, ({ phone }) => digits(phone));
for (const contact of contacts) {
	// Whether texts are wanted is not known: the entry stays as it is.
	if (contact.dndSettings === null) continue;
	const phone = digits(contact.phone);
	const own = byPhone.get(phone) ?? [];
	// An entry of somebody else with the same number stays theirs, as long as they are here.
	if (phones.get(phone).some(({ id }) => id !== contact.id && own.some((entry) => idOf(entry) === id))) continue;
	const old = (byContact.get(contact.id) ?? []).filter((entry) => !own.includes(entry));
	const found = [...own, ...old];
	if (phone && maySync(contact)) settle(contact, own.length > 0 ? found : []);
	if (found.length > 0 && (!phone || !maySync(contact) || own.length === 0))
		changes.push({ id: contact.id, remove: found.map(({ id }) => id), isKept: false, save: null });
}
if (isAll) {
	// Who is here under another number is not made twice, and keeps that number.
	const emails = new Set(contacts.map(({ email }) => clean(email).toLowerCase()).filter(Boolean));
	const ids = new Set(contacts.map(({ id }) => id));
	for (const [phone, [entry]] of byPhone) {
		if (phones.has(phone) || ids.has(idOf(entry))) continue;
		if (theirsOf(entry).some((value) => emails.has(value.toLowerCase()))) continue;
		if (markOf(theirsOf(entry)) !== keptMark(entry)) settle({ phone }, byPhone.get(phone));
	}
}
return changes.map((json) => ({ json }));
`;

/** The calls that bring the list up to date: old entries go first, and new ones come in bundles. */
export const planCalls = `const settings = $('Config').first().json;
const people = $input.all().map(({ json }) => json);
const calls = people.flatMap(({ remove }) =>
	remove.map((id) => ({ method: 'DELETE', path: '/list/contact/' + id, body: null })),
);
const gsm = people
	.filter(({ isKept }) => isKept)
	.map(({ id, phone, values, mark }) => ({
		value: phone,
		...Object.fromEntries(Object.keys(settings.fieldMap).map((info, place) => [info, values[place]])),
		info4: id + '#' + mark,
	}));
const size = 500;
for (let at = 0; at < gsm.length; at += size) {
	const list = { listId: settings.listId, contacts: { gsm: gsm.slice(at, at + size) } };
	calls.push({ method: 'POST', path: '/list', body: { list } });
}
return calls.map((json) => ({ json }));
`;
