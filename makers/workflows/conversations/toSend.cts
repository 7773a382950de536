import { credentialNames } from '../../../harness/demo/credentials.cts';
import type { Design } from '../canvas/design.cts';
import { config } from '../parts/config.cts';
import { highLevelAsApp, textToSend } from '../parts/highLevel.cts';
import { webhook } from '../parts/triggers.cts';
import type { Carrier } from './carriers.cts';

/** What stands in HighLevel's inbox as failed, and why; '' when the provider has taken the text. */
const failure = (refusal: string) =>
	`$json.error ? String($json.error.message ?? $json.error) : ${refusal}`;

/** The other words of providers say no more than that the text is under way. */
const outcome = (status: string) =>
	`({ delivered: 'delivered', failed: 'failed' })[String(${status}).toLowerCase()] ?? 'sent'`;

/** A text of HighLevel's inbox goes out by the provider, and HighLevel is told what became of it. */
export function toSend({ key, label, config: own, send, refusal, receipt }: Carrier): Design {
	const failed = failure(refusal);
	const report = {
		messageId: "$('Text to Send').first().json.messageId",
		status: `(${failed}) === '' ? 'sent' : 'failed'`,
		reason: failed,
	};
	const told = receipt && { ...receipt, status: outcome(receipt.status) };
	const value = (field: keyof typeof report) =>
		told
			? `={{ $('Receipt').isExecuted ? (${told[field]}) : (${report[field]}) }}`
			: `={{ ${report[field]} }}`;
	return {
		file: `conversations/${key}-texts-to-send.json`,
		name: `HighLevel's texts through ${label}`,
		about: 'What people, workflows and bulk actions send in HighLevel goes out, with its outcome.',
		reportsErrors: false,
		stickies: [
			{
				color: 7,
				text: `## HighLevel's own inbox, with ${label}

1. Choose **${credentialNames.oAuth2}**, the login of your Marketplace app, in the nodes with the HighLevel sign, and the credential in *Send by Provider*.
2. Fill in **Config**.
3. Publish, and enter the Production URL of *Text to Send* as the **Delivery URL** of the app's conversation provider (docs/text-to-send.md).${
					receipt
						? '\n4. Enter the Production URL of *Receipt* where your provider reports what became of a text.'
						: ''
				}`,
			},
			{
				text: `### What HighLevel shows
**Failed** with the provider's reason and Retry, **sent** when the provider has taken the text${receipt ? ', **delivered** when it reports so' : ''}. Files go out as links; HighLevel closes them after an hour.

After a timeout nobody knows whether the text went out: look at the provider's list before you press Retry.`,
			},
		],
		parts: [
			textToSend('Text to Send'),
			config({
				text: "={{ [$json.text, ...$json.attachments].filter(Boolean).join('\\n') }}",
				...own,
			}),
			{ name: 'Send by Provider', ...send, onError: 'continueRegularOutput' },
			highLevelAsApp('Report Outcome', 'message', 'setStatus', {
				messageId: value('messageId'),
				status: value('status'),
				reason: value('reason'),
			}),
			...(receipt ? [webhook('Receipt', { path: `conversations-${key}-receipt` })] : []),
		],
		lines: [
			['Text to Send', 'Config', 'Send by Provider', 'Report Outcome'],
			...(receipt ? [['Receipt', 'Report Outcome']] : []),
		],
	};
}
