import { fixtures, type Sandbox } from '../../sandbox/index.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { WEBHOOK_PUBLIC_KEY } from '../../sandbox/webhooks/sign.cts';
import type { N8nSession } from '../n8n/session.cts';
import { demoConfig } from './config.cts';
import { smsConfig } from './sms/config.cts';
import { putSmsCredentials, type ProviderKey } from './sms/credentials.cts';
import {
	fitWorkflow,
	putWorkflow,
	readWorkflowFile,
	type ConfigValues,
	type StoredCredentials,
} from './workflows.cts';

interface PairSetup {
	session: N8nSession;
	sandbox: Sandbox;
	n8nUrl: string;
	credentials: StoredCredentials;
}

/** The providers' names of what the workflows are told of; the one without a name is `generic`. */
const EVENTS: Record<ProviderKey | 'generic', { texts: string[]; receipts?: string[] }> = {
	generic: { texts: ['message.received'], receipts: ['message.status'] },
	touchsms: { texts: ['inbound'], receipts: ['receipt'] },
	smsto: { texts: ['inbound'] },
	smsfactor: { texts: ['MO', 'STOP'], receipts: ['DLR'] },
	salesmsg: { texts: ['message.received'] },
	roezan: { texts: ['message'] },
};

/** A workflow in this n8n. */
interface Loaded {
	id: string;
	name: string;
}

/**
 * Imports and activates the pair of workflows that puts the texts of an SMS provider into HighLevel's inbox, and enters
 * their addresses where a user would: at the conversation providers of HighLevel, and at the SMS provider.
 */
export async function loadPair(
	{ session, sandbox, n8nUrl, ...setup }: PairSetup,
	provider: keyof typeof EVENTS = 'generic',
): Promise<Loaded[]> {
	const isGeneric = provider === 'generic';
	const config: ConfigValues = {
		...(isGeneric ? demoConfig(sandbox.url) : smsConfig(provider, sandbox.url)),
		webhookSecret: fixtures.SMS_WEBHOOK_SECRET,
	};
	const credentials: StoredCredentials = {
		...setup.credentials,
		...(!isGeneric && (await putSmsCredentials(session, provider))),
	};
	const key = isGeneric ? 'provider' : provider;
	let delivery = '';
	const put = async (name: string): Promise<Loaded> => {
		const file = await readWorkflowFile(`conversations/${key}-${name}.json`);
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
	const account = accountOf(sandbox, provider);
	const address = `${n8nUrl}/webhook/conversations-${key}`;
	const { texts, receipts } = EVENTS[provider];
	account.webhooks.push({
		id: account.nextId(),
		url: `${address}?secret=${fixtures.SMS_WEBHOOK_SECRET}`,
		events: texts,
	});
	if (receipts) {
		account.webhooks.push({ id: account.nextId(), url: `${address}-receipt`, events: receipts });
	}
	return pair;
}
