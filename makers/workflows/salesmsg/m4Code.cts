import { readContact } from './readContact.cts';

/** A change may be made while the pages are read, and clocks differ; what is written twice is not doubled. */
const MARGIN_MINUTES = 5;

export const pages = `const { ok, message, body } = $input.first().json;
if (!ok) throw new Error('Salesmsg does not list its contacts: ' + message);
const { pageSize } = $('Config').first().json;
const count = Math.ceil((body.meta?.total ?? 0) / pageSize);
return Array.from({ length: count }, (_, n) => ({ json: { page: n + 1, startedAt: Date.now() } }));
`;

/** A start by hand takes all of them. */
export const changedContacts = `${readContact}
const pages = $input.all().map(({ json }) => json);
const refused = pages.find(({ ok }) => !ok);
if (refused) throw new Error('Salesmsg does not give a page of its contacts: ' + refused.message);
const since = $('Start by Hand').isExecuted ? 0 : ($getWorkflowStaticData('global').since ?? 0);
return pages
	.flatMap(({ body }) => body.data ?? [])
	.filter(({ updated_at }) => !(Date.parse(updated_at) < since))
	.map((contact) => ({ json: readContact(contact) }));
`;

/** n8n keeps where the next run begins only for runs of the schedule. */
export const result = `const written = $input.all().map(({ json }) => json);
$getWorkflowStaticData('global').since = $('Pages').first().json.startedAt - ${MARGIN_MINUTES} * 60_000;
return [
	{
		json: {
			changed: $('Changed Contacts').all().length,
			written: written.length,
			created: written.filter(({ created }) => created).length,
			optedOut: written.filter(({ optedOut }) => optedOut).length,
			leftOut: $('Number Right?').all(1).length,
		},
	},
];
`;
