import type { INodeParameters } from 'n8n-workflow';
import type { Design } from '../canvas/design.cts';
import { whenCalled } from '../parts/callWorkflow.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { choose, oneByOne, stopAndError } from '../parts/logic.cts';
import { respond, webhook } from '../parts/triggers.cts';
import { M1, M1_INPUTS, SUMMARY_PREFIX } from './names.cts';

const contact = "$('Each Contact').first(1).json";
const listOf = (node: string) => `$('${node}').all().map((one) => one.json).filter(({ id }) => id)`;

export const enrichedContact: Design = {
	...M1,
	about: 'Other systems and workflows get everything about a contact in one answer.',
	stickies: [
		{
			color: 7,
			text: `## M1: all about a contact in one answer

1. Choose **HighLevel private integration** in the HighLevel nodes. It only reads: the scope *View Contacts* (contacts.readonly) is enough.
2. To ask from outside: make a **Header Auth** credential *Salesmsg contact lookup key* with a name such as \`X-Api-Key\` and a long made-up value, and choose it in *Asked From Outside*.
3. **Publish**. M2 calls this workflow, so publish this one first.`,
		},
		{
			text: `### How to ask
Open the address of *Asked From Outside* with one of these, and the key in its header:
- \`?contactId=…\` one contact
- \`?businessId=…\` the contacts of a company
- \`?search=…\` name, email or phone; \`?tag=…\` all with a tag

The answer is \`{ count, contacts }\`; each has \`contact\`, \`tags\`, \`businessId\`, \`tasks\`, \`notes\` and \`appointments\`. Other workflows call it with the same names.`,
		},
		{
			text: `### Good to know
- At most \`maxContacts\` contacts, since each takes three requests, and the newest \`maxNotes\` notes of each.
- Nobody found: 404. Nothing asked: 400. Wrong key: 403. HighLevel out of order: 500, and the error log tells you.
- Salesmsg needs no key here: nothing is sent to it.

**Try it** with the ID of one contact; nothing can break, since it only reads.`,
		},
	],
	loopsBelow: true,
	parts: [
		webhook('Asked From Outside', {
			path: 'salesmsg-contact',
			method: 'GET',
			answers: 'responseNode',
			headerCredential: 'Salesmsg contact lookup key',
		}),
		whenCalled('Asked by a Workflow', M1_INPUTS),
		config({ maxContacts: 20, maxNotes: 50, summaryPrefix: SUMMARY_PREFIX }),
		setObject(
			'Question',
			`(({ contactId, businessId, search, tag }) => ({ contactId, businessId, search, tag }))($json.query ?? $json)`,
		),
		choose(
			'By What?',
			{
				'nothing asked': '!Object.values($json).some(Boolean)',
				contact: 'Boolean($json.contactId)',
				business: 'Boolean($json.businessId)',
			},
			'search or tag',
		),
		highLevel(
			'Get Contact',
			'contact',
			'get',
			{ contactId: byId('={{ $json.contactId }}'), simple: false },
			{ onError: 'continueRegularOutput' },
		),
		contacts('Contacts of Business', { businessId: byId('={{ $json.businessId }}') }),
		contacts('Search Contacts', {
			query: "={{ $json.search ?? '' }}",
			tags: "={{ $json.tag ?? '' }}",
		}),
		respond(
			'Nothing Asked',
			400,
			'={{ JSON.stringify({ error: "Name one of contactId, businessId, search and tag." }) }}',
		),
		choose(
			'Anybody?',
			{
				somebody: 'Boolean($json.id)',
				'out of order': 'Boolean($json.error) && !/did not find/.test($json.error.message)',
			},
			'nobody',
		),
		respond(
			'Nobody',
			404,
			'={{ JSON.stringify({ error: "There is no such contact.", count: 0, contacts: [] }) }}',
		),
		stopAndError('Stop', "={{ $json.error.message }}. {{ $json.error.description ?? '' }}"),
		oneByOne('Each Contact'),
		highLevel(
			'Tasks',
			'task',
			'getAll',
			{
				contactId: byId('={{ $json.id }}'),
				returnAll: true,
				filters: { completed: 'any' },
			},
			{ alwaysOutputData: true },
		),
		highLevel(
			'Notes',
			'note',
			'getAll',
			{
				contactId: byId(`={{ ${contact}.id }}`),
				returnAll: false,
				limit: `={{ ${conf('maxNotes')} }}`,
			},
			{ alwaysOutputData: true, executeOnce: true },
		),
		highLevel(
			'Appointments',
			'appointment',
			'getAll',
			{ contactId: byId(`={{ ${contact}.id }}`), returnAll: true },
			{ alwaysOutputData: true, executeOnce: true },
		),
		{
			...setObject(
				'Record',
				`{
	contact: ${contact},
	tags: ${contact}.tags ?? [],
	businessId: ${contact}.businessId ?? null,
	tasks: ${listOf('Tasks')},
	notes: ${listOf('Notes')}.filter(({ body }) => !String(body).startsWith(${conf('summaryPrefix')})),
	appointments: ${listOf('Appointments')},
}`,
			),
			executeOnce: true,
		},
		{
			...setObject(
				'Answer',
				"{ count: $('Each Contact').all(0).length, contacts: $('Each Contact').all(0).map((one) => one.json) }",
			),
			executeOnce: true,
		},
		respond('Tell', 200, '={{ JSON.stringify($json) }}'),
	],
	lines: [
		['Asked From Outside', 'Config', 'Question', 'By What?', 'Nothing Asked'],
		['Asked by a Workflow', 'Config'],
		[['By What?', 3], 'Search Contacts', 'Anybody?'],
		[['By What?', 2], 'Contacts of Business', 'Anybody?'],
		[['By What?', 1], 'Get Contact', 'Anybody?'],
		['Anybody?', 'Each Contact', 'Answer', 'Tell'],
		[['Anybody?', 1], 'Stop'],
		[['Anybody?', 2], 'Nobody'],
		[['Each Contact', 1], 'Tasks', 'Notes', 'Appointments', 'Record', 'Each Contact'],
	],
};

function contacts(name: string, filters: INodeParameters) {
	return highLevel(
		name,
		'contact',
		'getAll',
		{
			returnAll: false,
			limit: `={{ ${conf('maxContacts')} }}`,
			filterMode: 'simple',
			filters,
			simple: false,
		},
		{ alwaysOutputData: true },
	);
}
