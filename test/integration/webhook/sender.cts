import { randomUUID } from 'node:crypto';
import type { IDataObject, INodeParameters, IWebhookFunctions } from 'n8n-workflow';

import { HighLevelContactsWebhookTrigger } from '../../../nodes/HighLevelContacts/HighLevelContactsWebhookTrigger.node';
import { receiveEvent } from '../../../nodes/HighLevelContacts/webhook/receiveEvent';
import { LOCATION_ID, SUB_ACCOUNT_APP } from '../../../sandbox/fixtures.cts';
import { signedHeaders, WEBHOOK_PUBLIC_KEY } from '../../../sandbox/webhooks/sign.cts';
import { TestClock } from '../../../harness/clock.cts';
import { deliver, type DeliverResult, type DeliverSetting } from '../../support/webhookHost.cts';

/** The app that the workflow takes events of, and whose events are sent, unless told. */
const APP_ID = SUB_ACCOUNT_APP.appId;

export const node = new HighLevelContactsWebhookTrigger();

/** An active workflow with the webhook trigger, on a clock that is moved by hand. */
export class Receiver {
	readonly clock = new TestClock();
	/** What n8n has saved */
	staticData: IDataObject = {};

	constructor(
		/** The node's options beside the key of the sandbox */
		public options: INodeParameters = {},
		public parameters: INodeParameters = { events: ['*'] },
		/** Another one stands for n8n after a restart, which has forgotten what it knew */
		private readonly receive: typeof receiveEvent = receiveEvent,
	) {}

	/** An event of this moment. */
	event(change: IDataObject = {}): IDataObject {
		return {
			type: 'ContactCreate',
			locationId: LOCATION_ID,
			appId: APP_ID,
			id: 'Con00000000000000001',
			firstName: 'Ada',
			tags: ['vip'],
			timestamp: new Date(this.clock.now()).toISOString(),
			webhookId: randomUUID(),
			...change,
		};
	}

	/** Sends a signed event. */
	async send(event: IDataObject | string, more: Partial<DeliverSetting> = {}) {
		const body = typeof event === 'string' ? event : JSON.stringify(event);
		return await this.post(body, signedHeaders(body), more);
	}

	async post(
		body: string | Buffer,
		headers: Record<string, string>,
		more: Partial<DeliverSetting> = {},
	): Promise<DeliverResult> {
		return await deliver({
			node,
			body,
			headers,
			parameters: {
				appId: APP_ID,
				options: { publicKey: WEBHOOK_PUBLIC_KEY, ...this.options },
				...this.parameters,
			},
			staticData: this.staticData,
			receive: async (host: IWebhookFunctions) => await this.receive(host, this.clock),
			...more,
		});
	}
}
