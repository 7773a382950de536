import { credentialNames } from '../../../harness/demo/credentials.cts';
import type { Design, Part } from '../canvas/design.cts';
import { conf, config, setFields } from '../parts/config.cts';
import { byId, highLevel } from '../parts/highLevel.cts';
import { choose, filter, once, when } from '../parts/logic.cts';
import { respond, webhook } from '../parts/triggers.cts';
import type { Variant } from './variants.cts';

const contactId = byId("={{ $('Find or Create Contact').item.json.id }}");
const command = "$('Read Command').item.json";

export function inbound(variant: Variant): Design {
	const { key, label, trigger, inbound: words, setUp } = variant;
	return {
		file: `builtin/${key}-inbound-text-to-crm.json`,
		name: `${label}: inbound text → contact, note, task`,
		about: 'Texts that come in are kept on the contact, and what they ask for becomes a task.',
		stickies: [
			{
				color: 7,
				text: `## Texts to your ${label} number become contacts, notes and tasks

1. Choose **${credentialNames.token}** in the nodes with the HighLevel sign${trigger ? `, and **${variant.credential.name}** in *Inbound Text*` : ''}.
2. ${trigger ? 'In **Config** check the tag and the prefix of notes.' : 'In **Config** make up a long **webhookSecret**. As long as it is empty, everything is refused.'}
3. ${setUp}
4. Publish, and text your number: TASK call me back tomorrow.`,
			},
			{
				text: `### What it does
The sender is found by the number, or created. Each text is kept as a note, once, even when ${label} delivers it twice. **TASK …** and "remind me …" make a task, **DONE 2** completes the second open one, **STOP** and **START** set Do Not Disturb for SMS.`,
			},
		],
		parts: [
			entry(variant),
			config({
				...(trigger ? {} : { webhookSecret: '' }),
				tag: 'texted-us',
				notePrefix: '[SMS]',
			}),
			...(trigger ? [] : guard()),
			setFields(
				'Text',
				Object.fromEntries(
					Object.entries(words).map(([field, expression]) => [
						field,
						`={{ ${trigger ? expression : expression.replaceAll('$json', "$('Inbound Text').item.json")} }}`,
					]),
				),
				'none',
			),
			filter('Is a Text?', '$json.from.length > 4', '$json.text.trim().length > 0'),
			once('Once per Message', '$json.id'),
			highLevel('Find or Create Contact', 'contact', 'upsert', {
				phone: '={{ $json.from }}',
				additionalFields: { tagsToAdd: `={{ ${conf('tag')} }}` },
				options: { output: 'simple' },
			}),
			highLevel('Note the Text', 'note', 'create', {
				contactId,
				body: `={{ ${conf('notePrefix')} }} Text from {{ $('Text').item.json.from }}: {{ $('Text').item.json.text }}`,
			}),
			highLevel('Read Command', 'contact', 'readText', { text: "={{ $('Text').item.json.text }}" }),
			choose('Which Command?', {
				task: "['task', 'followUp'].includes($json.command)",
				done: "$json.command === 'done' && ($json.taskNumber ?? $json.taskId) !== null",
				'stop or start': "['stop', 'start'].includes($json.command)",
			}),
			highLevel('Create Task', 'task', 'create', {
				contactId,
				title: `={{ ${command}.title }}`,
				dueDate: `={{ ${command}.dueDate }}`,
				additionalFields: {},
			}),
			highLevel('Complete Task', 'task', 'complete', {
				contactId,
				taskId: {
					__rl: true,
					mode: 'number',
					value: `={{ ${command}.taskNumber ?? ${command}.taskId }}`,
				},
			}),
			highLevel('Set Do Not Disturb', 'contact', 'setDnd', {
				contactId,
				channels: { SMS: `={{ ${command}.command === 'stop' ? 'active' : 'inactive' }}` },
				message: `={{ 'Texted ' + ${command}.text }}`,
			}),
		],
		lines: [
			[
				'Inbound Text',
				'Config',
				...(trigger ? [] : ['Secret Right?', 'Accept']),
				'Text',
				'Is a Text?',
				'Once per Message',
				'Find or Create Contact',
				'Note the Text',
				'Read Command',
				'Which Command?',
				'Create Task',
			],
			...(trigger ? [] : [[['Secret Right?', 1] as [string, number], 'Refuse']]),
			[['Which Command?', 1], 'Complete Task'],
			[['Which Command?', 2], 'Set Do Not Disturb'],
		],
	};
}

function entry({ key, trigger, credential }: Variant): Part {
	if (!trigger) {
		return webhook('Inbound Text', { path: `${key}-inbound`, answers: 'responseNode' });
	}
	return {
		name: 'Inbound Text',
		type: trigger.type,
		typeVersion: 1,
		parameters: trigger.parameters,
		credentials: { [credential.type]: { id: null, name: credential.name } },
	};
}

/** Providers that sign nothing a workflow could check are known by a secret in the address. */
const guard = (): Part[] => [
	when(
		'Secret Right?',
		`${conf('webhookSecret')} !== ''`,
		`$json.query.secret === ${conf('webhookSecret')}`,
	),
	respond('Accept', 200, '{ "ok": true }'),
	respond('Refuse', 401, '{ "error": "The secret in the address is wrong or missing" }'),
];
