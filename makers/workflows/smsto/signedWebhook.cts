import type { Part, Stop } from '../canvas/design.cts';
import { conf, setObject } from '../parts/config.cts';
import { once, when } from '../parts/logic.cts';
import { respond, webhook } from '../parts/triggers.cts';

export const WEBHOOK_SECRET = 'SMS.to webhook secret';

/** How old a call may be, in seconds. */
const MOST_SECONDS = 300;

/** What the Config node of a workflow with a signed webhook has beside its own fields. */
export const signatureConfig = { verifySignature: true, webhookSecret: '' };

const first = (node: string) => `$('${node}').first().json`;

/**
 * SMS.to's calls: only those that SMS.to has signed itself, within the last five minutes, and each
 * signature once. They are answered at once, because SMS.to gives up after three to four seconds; others
 * get a 401. What follows goes behind *Say OK*.
 *
 * @param name of the Webhook node
 * @param path of its address
 * @param config the workflow's Config node
 * @param after what the check comes behind, where other triggers share the Config node
 */
export function signedWebhook(
	name: string,
	path: string,
	config: Part,
	after: Stop = 'Config',
): { parts: Part[]; lines: Stop[][] } {
	const header = `(${first(name)}.headers['x-smsto-signature'] ?? '')`;
	const field = (key: string) => `(${header}.match(/(?:^|,)\\s*${key}=([^,\\s]+)/)?.[1] ?? '')`;
	const isSigned = `$json.given === $json.expected && Math.abs($now.toSeconds() - Number($json.time)) < ${MOST_SECONDS}`;
	const knowsSecret = `${conf('webhookSecret')} !== '' && ${first(name)}.query.secret === ${conf('webhookSecret')}`;
	return {
		parts: [
			webhook(name, { path, answers: 'responseNode', options: { rawBody: true } }),
			{
				name: 'Raw Body',
				type: 'n8n-nodes-base.extractFromFile',
				typeVersion: 1.1,
				parameters: {
					operation: 'text',
					binaryPropertyName: 'data',
					destinationKey: 'data',
					options: { encoding: 'utf8', stripBOM: false },
				},
				// A call without a body has to be refused like any other that SMS.to has not signed.
				onError: 'continueRegularOutput',
			},
			config,
			setObject(
				'Signature',
				`{ signed: ($('Raw Body').first().json.data ?? '') + '.' + ${field('t')}, time: ${field('t')}, given: ${field('s')} }`,
			),
			{
				name: 'Right Signature',
				type: 'n8n-nodes-base.crypto',
				typeVersion: 2,
				parameters: {
					action: 'hmac',
					type: 'SHA256',
					value: '={{ $json.signed }}',
					dataPropertyName: 'expected',
					encoding: 'hex',
				},
				credentials: { crypto: { id: null, name: WEBHOOK_SECRET } },
			},
			when('From SMS.to?', `${conf('verifySignature')} ? ${isSigned} : ${knowsSecret}`),
			// A call without signatures has nothing that could be seen twice here.
			{ ...once('Not Seen Before', '$json.given || $execution.id'), alwaysOutputData: true },
			when('New Call?', '$json.given !== undefined'),
			respond('Say OK', 200, '{ "ok": true }'),
			respond(
				'Refuse',
				401,
				'{ "ok": false, "message": "The signature is missing, wrong, too old or was used before." }',
			),
		],
		lines: [
			[name, 'Raw Body', 'Config'],
			[
				after,
				'Signature',
				'Right Signature',
				'From SMS.to?',
				'Not Seen Before',
				'New Call?',
				'Say OK',
			],
			[['From SMS.to?', 1], 'Refuse'],
			[['New Call?', 1], 'Refuse'],
		],
	};
}
