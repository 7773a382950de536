/**
 * The beginning of a Code node, to which a `.map(…)` is put: the contacts of this run, those first whose turn was
 * longest ago. What is known of each is kept in the workflow itself, below `key`, with `at` for its last turn.
 */
export const longestAgoFirst = (
	key: string,
): string => `const memory = $getWorkflowStaticData('global');
const known = memory.${key} ?? {};
const people = $input.all().map(({ json }) => json).filter(({ phone }) => phone);
// Who has lost the tag is forgotten.
memory.${key} = Object.fromEntries(people.map(({ id }) => [id, known[id] ?? { at: 0 }]));

return people
	.sort((a, b) => memory.${key}[a.id].at - memory.${key}[b.id].at)
	.slice(0, $('Config').first().json.contactsPerRun)`;

/**
 * Code of Z1: the contacts that are asked in this run. Of each its `roezanId` is remembered, so that in the
 * long run a look costs one request instead of two.
 */
export const whoseTurn = `${longestAgoFirst('asked')}
	.map(({ id, phone, name }) => ({
		json: { contactId: id, phone, name, roezanId: memory.asked[id].roezanId ?? null },
	}));
`;

/** Code of Z1: remembers the id that Roezan gave for each contact; who is not there is left out. */
export const rememberIds = `const memory = $getWorkflowStaticData('global');
const asked = (memory.asked ??= {});
const people = $('ID Known?').all(1);

return $input.all().flatMap(({ json: { ok, body } }, i) => {
	const person = people[i].json;
	const roezanId = ok ? body.contact.id : null;
	asked[person.contactId] = { at: Date.now(), roezanId };
	return ok ? [{ json: { ...person, roezanId } }] : [];
});
`;

/** Code of Z1: what Roezan answered as one list of messages, oldest first. */
export const messagesOf = `const memory = $getWorkflowStaticData('global');
const asked = (memory.asked ??= {});
const people = $('Contacts With ID').all();
const { daysBack } = $('Config').first().json;
const oldest = Date.now() - daysBack * 24 * 60 * 60 * 1000;

return $input
	.all()
	.flatMap(({ json: { ok, body } }, i) => {
		const { contactId, phone, name, roezanId } = people[i].json;
		// One that was deleted in Roezan is looked for again next time.
		asked[contactId] = { at: Date.now(), roezanId: ok ? roezanId : null };
		return (body.messages ?? []).map(({ id, content, created_at }) => ({
			json: { phone, name, message: content ?? '', id: String(id ?? ''), createdAt: created_at },
		}));
	})
	.filter(({ json }) => !(Date.parse(json.createdAt) < oldest))
	.sort((a, b) => Date.parse(a.json.createdAt) - Date.parse(b.json.createdAt));
`;
