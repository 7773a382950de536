import type { Design } from '../canvas/design.cts';
import { callWorkflow } from '../parts/callWorkflow.cts';
import { conf, config } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { code, filter, once, when } from '../parts/logic.cts';
import { guard, guardLines } from './guard.cts';
import { M1, M1_INPUTS, NOTE_PREFIX, SUMMARY_PREFIX } from './names.cts';
import { mapConfig, readContact } from './readContact.cts';

const lead = "$('Read Lead').item.json";
const contactId = byId("={{ $('Create or Update').item.json.id }}");

export const newLead: Design = {
	file: 'salesmsg/m2-new-lead.json',
	name: 'Salesmsg M2: new lead or customer → HighLevel contact, tags and summary',
	about: 'A lead of Salesmsg becomes a contact with tags and a note of what is known.',
	stickies: [
		{
			color: 7,
			text: `## M2: leads from Salesmsg

1. Choose **HighLevel private integration** in the HighLevel nodes. Scopes: View and Edit Contacts.
2. In **Config** make up a long \`webhookSecret\`. Until then everything is refused.
3. **Publish** M1, *SMS error log (X2)* and this workflow.
4. In Salesmsg: **Settings > Integrations > Webhooks**, add the production address of *Salesmsg Event* with \`?secret=\` and your secret behind it, for contacts that are created, changed or tagged.`,
		},
		{
			text: `### What it does
- A **new contact** in Salesmsg, or one that gets the tag in \`customerTag\`, is found in HighLevel by phone or email, or made.
- A contact that exists keeps its values; only what is empty there is filled in.
- Tags are added by the table \`tagMap\` (Salesmsg: HighLevel, "" leaves one out), with those of \`tags\`. With \`businessId\` the contact joins that company.
- Who opted out in Salesmsg gets do-not-disturb for SMS.
- M1 gathers tasks, notes and appointments; a note sums them up.
- The same event delivered twice is taken once. No text is sent.`,
		},
		{
			color: 2,
			text: `### Not certain, so it is in Config
- Salesmsg signs nothing: the secret in the address is the only proof. Use \`https\`.
- The name of the event after a tag: see \`customerEvents\`. Look at a run of yours and add the name you see.
- \`fieldMap\`: HighLevel's field on the left, Salesmsg's on the right; other names on the left are custom fields.

**Try in this order:** read one contact with M1, add a contact to Salesmsg, look at the task list and the note here.`,
		},
	],
	parts: [
		...guard('salesmsg-leads'),
		config({
			webhookSecret: '',
			leadEvents: ['contact.created'],
			customerEvents: ['contact.updated', 'contact.tag_added'],
			customerTag: 'customer',
			...mapConfig,
			tags: 'salesmsg',
			businessId: '',
			source: 'Salesmsg',
			notePrefix: NOTE_PREFIX,
			summaryPrefix: SUMMARY_PREFIX,
		}),
		code('Read Lead', readLead()),
		filter(
			'New Lead or Customer?',
			"$json.kind !== ''",
			"$json.phone !== '' || $json.email !== ''",
		),
		once('Once', '$json.key'),
		highLevel('Find Contact', 'contact', 'lookup', {
			phone: '={{ $json.phone }}',
			email: '={{ $json.email }}',
			simple: true,
			simpleOutput: 'simple',
		}),
		highLevel('Create or Update', 'contact', 'upsert', {
			firstName: `={{ ${lead}.firstName }}`,
			lastName: `={{ ${lead}.lastName }}`,
			email: `={{ ${lead}.email }}`,
			phone: `={{ ${lead}.phone }}`,
			additionalFields: {
				source: `={{ ${conf('source')} }}`,
				customFieldsJson: `={{ ${lead}.customFields }}`,
				tagsToAdd: `={{ [${conf('tags')}, ...${lead}.tags].join(',') }}`,
			},
			options: { existingValues: 'keep', output: 'simple' },
		}),
		when('Opted Out?', `${lead}.optedOut`),
		highLevel('Block Texts', 'contact', 'setDnd', {
			contactId,
			channels: { SMS: 'active' },
			message: 'Opted out in Salesmsg',
		}),
		when('Into a Business?', `${conf('businessId')} !== ''`),
		highLevel('Assign Business', 'contact', 'assignBusiness', {
			contactId,
			businessId: byId(`={{ ${conf('businessId')} }}`),
		}),
		callWorkflow('All About the Contact', M1, M1_INPUTS, {
			contactId: contactId.value,
			businessId: '',
			search: '',
			tag: '',
		}),
		code('Summary', summary()),
		highLevel('Write Summary', 'note', 'create', { contactId, body: '={{ $json.summary }}' }),
	],
	lines: [
		...guardLines,
		[
			'Take It',
			'Read Lead',
			'New Lead or Customer?',
			'Once',
			'Find Contact',
			'Create or Update',
			'Opted Out?',
			'Block Texts',
			'Into a Business?',
			'Assign Business',
			'All About the Contact',
			'Summary',
			'Write Summary',
		],
		[['Opted Out?', 1], 'Into a Business?'],
		[['Into a Business?', 1], 'All About the Contact'],
	],
};

/** `kind` is `lead`, `customer`, or '' for an event that is not meant; `key` is the same for the same one. */
function readLead(): string {
	return `${readContact}
const { leadEvents, customerEvents, customerTag } = $('Config').first().json;
const { event, data } = $json.body;
const contact = data?.contact ?? {};
const isCustomer = (contact.tags ?? []).some((tag) => (tag.label ?? tag.name ?? tag) === customerTag);
let kind = '';
if (leadEvents.includes(event)) kind = 'lead';
else if (customerEvents.includes(event) && isCustomer) kind = 'customer';
return { json: { kind, key: \`\${kind}|\${contact.id ?? contact.number}\`, ...readContact(contact) } };
`;
}

/** Of what M1 has gathered, the text of the note. */
function summary(): string {
	return `const [{ contact, tags, tasks, notes, appointments }] = $json.contacts;
const lead = $('Read Lead').item.json;
const { summaryPrefix, notePrefix } = $('Config').first().json;
const isNew = !$('Find Contact').item.json.found;
const short = (text) => (text.length > 120 ? text.slice(0, 117) + '…' : text);
const part = (title, lines) => (lines.length > 0 ? [title, ...lines.slice(0, 5).map((line) => '- ' + short(line))] : []);
const lines = [
	\`\${summaryPrefix}: \${lead.kind === 'customer' ? 'became a customer' : 'new lead'} in Salesmsg, \${isNew ? 'added to' : 'known in'} HighLevel\`,
	\`\${[contact.name, contact.companyName].filter(Boolean).join(', ') || 'No name'} (\${contact.phone || contact.email})\`,
	...(tags.length > 0 ? ['Tags: ' + tags.join(', ')] : []),
	...part('Open tasks:', tasks.filter(({ completed }) => !completed).map(({ title, dueDate }) => \`\${title} (\${String(dueDate).slice(0, 10)})\`)),
	...part('Appointments:', appointments.map(({ title, startTime }) => \`\${startTime} \${title}\`)),
	...part('Latest notes:', notes.map(({ body, bodyText }) => bodyText ?? body).filter((text) => !text.startsWith(notePrefix))),
];
return { json: { summary: lines.join('\\n') } };
`;
}
