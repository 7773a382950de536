import { credentialNames } from '../../../harness/demo/credentials.cts';
import type { Design } from '../canvas/design.cts';
import { conf, config } from '../parts/config.cts';
import { highLevelAsApp } from '../parts/highLevel.cts';
import { filter } from '../parts/logic.cts';
import { webhook } from '../parts/triggers.cts';
import type { Carrier } from './carriers.cts';

/** HighLevel takes five files, and no address with a question mark; the others stand in the text. */
const IS_ATTACHED = '(url, place) => place < 5 && /^https?:[^?]+$/.test(url)';

/** A customer's text stands in the contact's conversation, and STOP and START set Do Not Disturb. */
export function received({ key, label, received: words, setUp, trigger }: Carrier): Design {
	const { from, text, id, files } = words;
	const attached = files && `${files}.filter(${IS_ATTACHED}).join(' ')`;
	const written = files
		? `[${text}].concat(${files}.filter((...file) => !(${IS_ATTACHED})(...file))).filter(Boolean).join('\\n')`
		: text;
	const isText = files ? "($json.text + $json.files).trim() !== ''" : "$json.text.trim() !== ''";
	const isOurs = trigger
		? 'true'
		: `${conf('webhookSecret')} !== '' && $json.query.secret === ${conf('webhookSecret')}`;
	return {
		file: `conversations/${key}-received-texts.json`,
		name: `Texts of ${label} into Conversations`,
		about: "What customers text stands in HighLevel's inbox, once, and STOP sets Do Not Disturb.",
		reportsErrors: false,
		stickies: [
			{
				color: 7,
				text: `## Customers' texts in HighLevel's own inbox

1. Choose **${credentialNames.oAuth2}**, the login of your Marketplace app, in the nodes with the HighLevel sign.
2. ${trigger ? 'Choose the credential in *Received Text*.' : 'In **Config** make up a long **webhookSecret**. As long as it is empty, nothing is taken.'}
3. Publish. ${setUp}`,
			},
			{
				text: `### What it does
The contact is found by the number, or made. A text that is delivered twice is there once. While HighLevel is down, texts wait for a quarter of an hour, in their order. **STOP** and **START**, in any usual words, set Do Not Disturb for SMS.

An extra provider: choose *Extra Provider* as Channel in *Handle Text*.`,
			},
		],
		parts: [
			trigger
				? { name: 'Received Text', ...trigger }
				: // The provider repeats what was not put in.
					webhook('Received Text', { path: `conversations-${key}`, answers: 'lastNode' }),
			config({
				...(!trigger && { webhookSecret: '' }),
				from: `={{ ${from} }}`,
				text: `={{ ${written} }}`,
				...(attached && { files: `={{ ${attached} }}` }),
				id: `={{ ${id} }}`,
			}),
			filter('Is It a Text?', isOurs, '$json.from.length > 4', isText),
			highLevelAsApp('Handle Text', 'message', 'handleReceived', {
				from: '={{ $json.from }}',
				message: '={{ $json.text }}',
				altId: '={{ $json.id }}',
				...(files && { additionalFields: { attachmentUrls: '={{ $json.files }}' } }),
				options: { keepTryingMinutes: 15 },
			}),
		],
		lines: [['Received Text', 'Config', 'Is It a Text?', 'Handle Text']],
	};
}
