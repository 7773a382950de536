import { fixtures, type Sandbox } from '../../sandbox';
import { accountOf } from '../../sandbox/sms/provider';
import { WEBHOOK_PUBLIC_KEY } from '../../sandbox/webhooks/sign';
import type { N8nSession } from '../n8n/session';
import {
	fitWorkflow,
	putWorkflow,
	readWorkflowFile,
	type ConfigValues,
	type StoredCredentials,
} from './workflows';

interface PairSetup {
	session: N8nSession;
	sandbox: Sandbox;
	n8nUrl: string;
	credentials: StoredCredentials;
	/** For the Config nodes, beside the webhook's secret. */
	config: ConfigValues;
}

/** A workflow in this n8n. */
interface Loaded {
	id: string;
	name: string;
}

/**
 * Imports and activates the pair of workflows that puts the texts of an SMS provider into HighLevel's inbox, and enters
 * their addresses where a user would: at the conversation providers of HighLevel, and at the SMS provider.
 */
export async function loadPair(setup: PairSetup): Promise<Loaded[]> {
	const { session, sandbox, n8nUrl, credentials } = setup;
	const config = { ...setup.config, webhookSecret: fixtures.SMS_WEBHOOK_SECRET };
	let delivery = '';
	const put = async (name: string): Promise<Loaded> => {
		const file = await readWorkflowFile(`conversations/provider-${name}.json`);
		for (const { type, parameters, webhookId = '' } of file.nodes) {
			if (!type.endsWith('.highLevelTextToSendTrigger')) continue;
			delivery = `${n8nUrl}/webhook/${webhookId}/text`;
			// HighLevel signs what it hands over, and so does the sandbox, with a key of its own.
			parameters.options = { publicKey: WEBHOOK_PUBLIC_KEY };
		}
		const fitted = fitWorkflow(file, credentials, config);
		return { id: await putWorkflow(session, fitted, config), name: file.name };
	};
	const pair = [await put('texts-to-send'), await put('received-texts')];
	Object.assign(sandbox.settings.conversations.deliveryUrls, {
		standard: delivery,
		extra: delivery,
	});
	const account = accountOf(sandbox, 'generic');
	const address = `${n8nUrl}/webhook/conversations-provider`;
	account.webhooks = [
		{ url: `${address}?secret=${config.webhookSecret}`, events: ['message.received'] },
		{ url: `${address}-receipt`, events: ['message.status'] },
	].map((webhook) => ({ id: account.nextId(), ...webhook }));
	return pair;
}
