import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config, setObject } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { code, filter, nothing, oneByOne, wait, when } from '../parts/logic.cts';
import { manualTrigger, schedule } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { changedContacts, pages, result } from './m4Code.cts';
import { salesmsgBackoff } from './names.cts';
import { mapConfig } from './readContact.cts';

const { salesmsg } = providers;
/** New contacts come at the end, so that no page shifts while the others are read. */
const list = (page: string, length: string) =>
	`{ search: '', page: ${page}, length: ${length}, sortBy: 'created_at', sortOrder: 'asc' }`;

export const bulkSync: Design = {
	file: 'salesmsg/m4-bulk-sync.json',
	name: 'Salesmsg M4: all contacts → HighLevel, by schedule and by hand',
	about:
		'All contacts of Salesmsg, or those that have changed, arrive in HighLevel with standard tags.',
	stickies: [
		{
			color: 7,
			text: `## M4: all contacts of Salesmsg

1. Choose **HighLevel private integration** in the HighLevel nodes (scopes: View and Edit Contacts) and **Salesmsg access token** in *Salesmsg: HTTP with backoff (X1)* (scope contacts:write, which listing needs).
2. In **Config** look at \`fieldMap\`, \`tagMap\` and \`tags\`.
3. **Start by hand** once: \`dryRun\` is on, so *Preview* says how many would be written, and nothing is.
4. Turn \`dryRun\` off, start by hand again, then **Publish** X1, *SMS error log (X2)* and this workflow.`,
		},
		{
			text: `### What it does
- Reads Salesmsg's list page by page, \`pauseMs\` apart: 60 requests a minute are allowed, also to M3.
- **By schedule**: contacts that have changed since the last good run. **By hand**: all.
- Each is found in HighLevel by phone or email, or made, and gets its tags and those of \`tags\`.
- Salesmsg's value goes, where there is one; blanks overwrite nothing. Take a line out of \`fieldMap\` to leave that field alone.
- Opted out in Salesmsg: do-not-disturb for SMS. It is never lifted here.`,
		},
		{
			color: 2,
			text: `### Good to know
- 2,000 contacts take about 4 minutes: HighLevel takes 100 requests in 10 seconds.
- A run that failed goes on where it stopped with **Retry**; or wait for the next one, which begins anew. Nothing is doubled.
- *Left Out* shows who has no full phone number.
- Tags that are taken off in Salesmsg stay in HighLevel.
- **Not certain**: how Salesmsg sorts, and whether \`updated_at\` moves when a tag is added. If not, start by hand now and then.`,
		},
	],
	loopsBelow: true,
	parts: [
		schedule('Every 6 Hours', 'hours', 6),
		manualTrigger('Start by Hand'),
		config({
			providerBaseUrl: salesmsg.baseUrl,
			...salesmsgBackoff,
			dryRun: true,
			pageSize: 100,
			pauseMs: 1100,
			...mapConfig,
			tags: 'salesmsg',
		}),
		callProvider('How Many?', salesmsg, {
			method: 'POST',
			path: '/contacts/list',
			body: list('1', '1'),
			kind: 'read',
		}),
		code('Pages', pages, 'all'),
		oneByOne('Each Page'),
		wait('Pause', `${conf('pauseMs')} / 1000`),
		callProvider('Read Page', salesmsg, {
			method: 'POST',
			path: '/contacts/list',
			body: list('$json.page', conf('pageSize')),
			kind: 'read',
		}),
		code('Changed Contacts', changedContacts, 'all'),
		when('Number Right?', '/^\\+[1-9]\\d{7,14}$/.test($json.phone)'),
		nothing('Left Out'),
		when('For Real?', `${conf('dryRun')} === false`),
		{
			...setObject('Preview', "{ wouldBeWritten: $('Number Right?').all(0).length }"),
			executeOnce: true,
		},
		oneByOne('Each Hundred', 100),
		highLevel('Create or Update', 'contact', 'upsert', {
			firstName: '={{ $json.firstName }}',
			lastName: '={{ $json.lastName }}',
			email: '={{ $json.email }}',
			phone: '={{ $json.phone }}',
			additionalFields: { customFieldsJson: '={{ $json.customFields }}' },
			options: { output: 'simple' },
		}),
		highLevel('Add Tags', 'tag', 'add', {
			contactId: byId('={{ $json.id }}'),
			otherTags: `={{ [${conf('tags')}, ...$('Each Hundred').item.json.tags].join(',') }}`,
		}),
		setObject(
			'Written',
			"{ contactId: $json.contactId, created: $('Create or Update').item.json.new, optedOut: $('Each Hundred').item.json.optedOut }",
		),
		code('Result', result, 'all'),
		filter('Opted Out', '$json.optedOut'),
		highLevel('Set Do Not Disturb', 'contact', 'setDnd', {
			contactId: byId('={{ $json.contactId }}'),
			channels: { SMS: 'active' },
			message: 'Opted out in Salesmsg',
		}),
	],
	lines: [
		['Every 6 Hours', 'Config', 'How Many?', 'Pages', 'Each Page', 'Changed Contacts'],
		['Start by Hand', 'Config'],
		[['Each Page', 1], 'Pause', 'Read Page', 'Each Page'],
		['Changed Contacts', 'Number Right?', 'For Real?', 'Each Hundred'],
		[['Number Right?', 1], 'Left Out'],
		[['For Real?', 1], 'Preview'],
		// n8n goes from top to bottom, so that Result comes last.
		['Each Hundred', 'Result'],
		['Each Hundred', 'Opted Out', 'Set Do Not Disturb'],
		[['Each Hundred', 1], 'Create or Update', 'Add Tags', 'Written', 'Each Hundred'],
	],
};
