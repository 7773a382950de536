import type { Design } from '../canvas/design.cts';
import { callProvider } from '../parts/callProvider.cts';
import { conf, config } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { code, filter, once, oneByOne, when } from '../parts/logic.cts';
import { daily, manualTrigger } from '../parts/triggers.cts';
import { providers } from '../providers.cts';
import { compareContact, saveContact } from './compareContact.cts';
import { common, contactSettings, isThereAlready, refusalOf } from './settings.cts';
import { keysHelp, unsureContacts } from './stickyTexts.cts';

const pages = `const { maxPages } = $('Config').first().json;
return Array.from({ length: maxPages }, (_, index) => ({ json: { page: index + 1 } }));
`;

const compare = `${compareContact}
const { syncTag, businessOfTag } = $('Config').first().json;
const theirs = new Map();
const lastPage = $('Page by Page').context.currentRunIndex;
for (let run = 0; run <= lastPage; run += 1) {
	const page = $('Read touchSMS').first(0, run);
	for (const one of page ? contactsIn(page.json) : []) theirs.set(digits(one[mobileField]), one);
}
return $input.all().flatMap(({ json: contact }) => {
	if (!contact.phone) return [];
	const result = compare(contact, theirs.get(digits(contact.phone)));
	const tag = contact.tags.find((name) => businessOfTag[name]);
	return {
		json: {
			contactId: contact.id,
			phone: contact.phone,
			...result,
			lacksTag: syncTag !== '' && !contact.tags.includes(syncTag.toLowerCase()),
			businessId: tag && contact.businessId !== businessOfTag[tag] ? businessOfTag[tag] : null,
		},
	};
});
`;

const result = `const batch = $('In Batches').all(1);
return $input.all().map(({ json: answer }, index) => {
	const why = answer.ok ? '' : ${refusalOf('answer')};
	const { contactId, phone, lacksTag } = batch[index].json;
	return { json: { contactId, phone, lacksTag, isSaved: answer.ok || ${isThereAlready('why')}, why } };
});
`;

export const t3BulkSync: Design = {
	file: 'touchsms/t3-bulk-sync.json',
	name: 'touchSMS T3: all contacts → touchSMS, with tags and businesses',
	about: 'All contacts go to touchSMS with their tags and businesses, by schedule or by hand.',
	stickies: [
		{
			color: 7,
			text: `## Bring all contacts to touchSMS

1. ${keysHelp}
2. **Config**: \`onlyTag\` or \`onlyBusinessId\` take a part of your contacts, one of the two; both empty: all. \`syncTag\` is put on who is in touchSMS. \`businessOfTag\` puts contacts with a tag into a business: \`{ "acme": "<id of the business>" }\`.
3. **Publish** X1, X2 and then this workflow. It runs each day at 5; *Start by Hand* runs it at once.

Scopes: *contacts.readonly*; *contacts.write* for tags, businesses and notes.`,
		},
		{
			text: `### How it works
- Reads touchSMS's contacts page by page and HighLevel's, and compares them by number.
- Saves **only who differs**, with only the fields that differ. Empty fields overwrite nothing. A second run finds nothing to do.
- When touchSMS or HighLevel asks to go slower, it waits and goes on.
- A run that failed goes on with the same hundred when it is retried, and makes nobody twice.
- A number that touchSMS refuses: a note on the contact says why, once.
- Tags that begin with \`ownTags\` are not told to touchSMS, so that this tag does not make contacts differ.`,
		},
		{
			color: 3,
			text: `### Try it in this order
${unsureContacts} \`pageSize\` and \`maxPages\` are how its list is read.

1. With \`dryRun\` = true nothing is saved in touchSMS: *Start by Hand*, and read in *Compare* who would be made or changed.
2. Set \`onlyTag\` to a tag that one contact has, \`dryRun\` to false, and start by hand.
3. Empty \`onlyTag\`, and start by hand again.`,
		},
	],
	parts: [
		daily('Each Day', 5),
		manualTrigger('Start by Hand'),
		config({
			...common,
			...contactSettings,
			pageSize: 500,
			maxPages: 200,
			onlyTag: '',
			onlyBusinessId: '',
			syncTag: 'touchsms: synced',
			businessOfTag: {},
		}),
		code('Pages', pages, 'all'),
		oneByOne('Page by Page'),
		callProvider('Read touchSMS', providers.touchsms, {
			path: `{{ ${conf('contactsPath')} }}`,
			query: `{ page: $json.page, page_size: ${conf('pageSize')} }`,
			kind: 'read',
		}),
		when(
			'Was It the Last?',
			"!$json.ok || !$json.body.data?.length || $('Page by Page').context.noItemsLeft",
		),
		highLevel(
			'Read HighLevel',
			'contact',
			'getAll',
			{
				returnAll: true,
				filterMode: 'simple',
				filters: {
					tags: `={{ ${conf('onlyTag')} }}`,
					businessId: byId(`={{ ${conf('onlyBusinessId')} }}`),
				},
				simple: false,
			},
			{ executeOnce: true },
		),
		code('Compare', compare, 'all'),
		filter('To Be Saved', "$json.action !== 'same'", `!${conf('dryRun')}`),
		oneByOne('In Batches', 100),
		saveContact,
		code('Result', result, 'all'),
		when('Is in touchSMS?', '$json.isSaved'),
		filter('Lacks the Tag', '$json.lacksTag'),
		highLevel('Add Tag', 'tag', 'add', {
			contactId: byId('={{ $json.contactId }}'),
			otherTags: `={{ ${conf('syncTag')} }}`,
		}),
		once('Not Told Yet', "[$json.contactId, $json.phone, $json.why].join('|')"),
		highLevel('Note Why Not', 'note', 'create', {
			contactId: byId('={{ $json.contactId }}'),
			body: `={{ ${conf('notePrefix')} }} {{ $json.phone }} was not saved in touchSMS: {{ $json.why }}`,
		}),
		filter('Was There, No Tag', "$json.action === 'same'", '$json.lacksTag'),
		highLevel('Add Tag, Too', 'tag', 'add', {
			contactId: byId('={{ $json.contactId }}'),
			otherTags: `={{ ${conf('syncTag')} }}`,
		}),
		filter('Has Another Business', 'Boolean($json.businessId)'),
		highLevel('Assign Business', 'contact', 'assignBusiness', {
			contactId: byId('={{ $json.contactId }}'),
			businessId: byId('={{ $json.businessId }}'),
		}),
	],
	lines: [
		['Start by Hand', 'Config'],
		['Each Day', 'Config', 'Pages', 'Page by Page'],
		[['Page by Page', 1], 'Read touchSMS', 'Was It the Last?', 'Read HighLevel', 'Compare'],
		[['Was It the Last?', 1], 'Page by Page'],
		['Compare', 'To Be Saved', 'In Batches', 'Is in touchSMS?', 'Lacks the Tag', 'Add Tag'],
		[['In Batches', 1], 'Save in touchSMS', 'Result', 'In Batches'],
		[['Is in touchSMS?', 1], 'Not Told Yet', 'Note Why Not'],
		['Compare', 'Was There, No Tag', 'Add Tag, Too'],
		['Compare', 'Has Another Business', 'Assign Business'],
	],
	places: {
		'Start by Hand': [0, 0.5],
		'Each Day': [0, 1.5],
		Config: [1, 1],
		Pages: [2, 1],
		'Page by Page': [3, 1],
		'Read touchSMS': [4, 1],
		'Was It the Last?': [5, 1],
		'Read HighLevel': [6, 1],
		Compare: [7, 1],
		'To Be Saved': [8, 0],
		'In Batches': [9, 0],
		'Save in touchSMS': [10, 1],
		Result: [11, 1],
		'Is in touchSMS?': [12, 0],
		'Lacks the Tag': [13, 0],
		'Add Tag': [14, 0],
		'Not Told Yet': [13, 1],
		'Note Why Not': [14, 1],
		'Was There, No Tag': [8, 2],
		'Add Tag, Too': [9, 2],
		'Has Another Business': [8, 3],
		'Assign Business': [9, 3],
	},
};
