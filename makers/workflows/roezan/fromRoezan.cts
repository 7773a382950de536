import { longestAgoFirst } from './whoseTurn.cts';

/**
 * Code of Z2: the contacts that are compared in this run. One whose number Roezan did not know the last time
 * is asked for by email: perhaps the number has changed.
 */
export const whoIsCompared = `${longestAgoFirst('seen')}
	.map((contact) => {
		const { isLost } = memory.seen[contact.id];
		const query = isLost && contact.email ? { email: contact.email } : { phone: contact.phone };
		return { json: { contact, query } };
	});
`;

/** Code of Z2: each contact beside what Roezan has of it, under HighLevel's names. */
export const pairs = `const memory = $getWorkflowStaticData('global');
const seen = (memory.seen ??= {});
const people = $('Whose Turn').all();
const { fieldMap } = $('Config').first().json;

return $input.all().flatMap(({ json: { ok, body } }, i) => {
	const { contact, query } = people[i].json;
	const before = (seen[contact.id] ??= {});
	const one = ok && !body.contact.deleted ? body.contact : undefined;
	// An email may be shared: only the person that was seen before counts.
	const isSame = Boolean(one) && (query.phone || one.id === before.roezanId);
	Object.assign(before, { at: Date.now(), isLost: !one && Boolean(query.phone && before.roezanId) });
	if (!isSame) return [];
	before.roezanId = one.id;
	const values = Object.entries(fieldMap).map(([ours, theirs]) => [ours, one[theirs]]);
	const optedOut = Boolean(one.opted_out_at) || one.opted_in === 0;
	return [{ json: { contact, theirs: { ...Object.fromEntries(values), tags: one.tags, optedOut } } }];
});
`;

/** Code of Z2: the same for a contact that was forwarded; `contact` is null for a new one. */
export const forwardedPair = `const { forwardMap, tag, tagMap } = $('Config').first().json;
const { body } = $('Contact Forwarded').first().json;
const { found, ...contact } = $input.first().json;
const theirs = Object.fromEntries(Object.entries(forwardMap).map(([ours, name]) => [ours, body[name]]));
const [firstName, ...rest] = String(theirs.name ?? '').trim().split(/\\s+/);
if (!theirs.firstName && !theirs.lastName) Object.assign(theirs, { firstName, lastName: rest.join(' ') });
// With its country code, as the search has completed it.
if (!found) theirs.phone = contact.phone;
const names = Object.entries(tagMap).filter(([, id]) => (theirs.tags ?? []).some((one) => String(one?.id ?? one) === String(id)));
const newTags = [tag, ...names.map(([name]) => name)];
return [{ json: { contact: found ? contact : null, theirs, newTags } }];
`;

/**
 * Code of Z2: what is to be done, one item for each thing. A value is taken when HighLevel has none, or when
 * it has changed at Roezan since the last look; what only HighLevel has changed is left alone.
 */
export const changes = `const memory = $getWorkflowStaticData('global');
const seen = (memory.seen ??= {});
const { tagMap } = $('Config').first().json;
const tagOf = Object.fromEntries(Object.entries(tagMap).map(([name, id]) => [id, name]));
const labels = { firstName: 'first name', lastName: 'last name', email: 'email', phone: 'phone' };
const digits = (value) => String(value).replace(/\\D/g, '');
// HighLevel would refuse what is no address, and with it all the rest.
const isValue = (field, value) => (field === 'email' ? /^\\S+@\\S+\\.\\S+$/.test(value) : value !== '');
const isEqual = (field, a, b) =>
	field === 'phone'
		? digits(a).endsWith(digits(b)) || digits(b).endsWith(digits(a))
		: String(a).trim().toLowerCase() === String(b ?? '').trim().toLowerCase();

return $input.all().flatMap(({ json: { contact, theirs } }) => {
	const tags = (theirs.tags ?? []).map((one) => tagOf[one?.id ?? one]).filter(Boolean);
	const cleaned = Object.keys(labels).map((field) => [field, String(theirs[field] ?? '').trim()]);
	const values = Object.fromEntries(cleaned.filter(([field, value]) => isValue(field, value)));
	const given = Object.keys(values);

	const entry = (seen[contact.id] ??= { at: 0 });
	const before = entry.values;
	const changed = given.filter(
		(field) =>
			(!contact[field] || !isEqual(field, values[field], contact[field])) &&
			(!contact[field] || (before && before[field] !== values[field])),
	);
	const newTags = tags.filter((one) => !contact.tags.includes(one) && !before?.tags.includes(one));
	const { optedOut = before?.optedOut ?? false } = theirs;
	const hasTurned = optedOut !== (before?.optedOut ?? false);
	entry.values = { ...before, ...values, tags, optedOut };

	const fields = Object.fromEntries(changed.map((field) => [field, values[field]]));
	const summary = [
		...changed.map((field) => \`\${labels[field]} \${contact[field] || '(none)'} → \${values[field]}\`),
		...newTags.map((one) => \`tag \${one}\`),
		...(hasTurned ? [optedOut ? 'opted out' : 'opted in again'] : []),
	].join(', ');
	const { id: contactId } = contact;
	// Whoever has the new email or number is asked for, since no two contacts can have it.
	const { email, phone } = fields.email || fields.phone ? fields : contact;
	const now = { ...contact, ...fields };
	const name = [now.firstName, now.lastName].filter(Boolean).join(' ');
	const details = [name, now.phone, now.email].filter(Boolean).join(', ');
	return [
		changed.length > 0 && { what: 'fields', contactId, fields, lookFor: { email, phone } },
		newTags.length > 0 && { what: 'tags', contactId, tags: newTags },
		hasTurned && { what: 'opt-out', contactId, channel: optedOut ? 'active' : 'inactive' },
		summary && { what: 'note', contactId, summary },
		changed.length > 0 && { what: 'tasks', contactId, details },
	]
		.filter(Boolean)
		.map((json) => ({ json }));
});
`;

/** Code of Z2: of the open tasks those that Z1 has made, or one empty item so that the loop goes on. */
export const tasksFromTexts = `const { notePrefix } = $('Config').first().json;
const made = $input.all().filter(({ json }) => String(json.body ?? '').startsWith(notePrefix));
return made.length > 0 ? made : [{ json: {} }];
`;
