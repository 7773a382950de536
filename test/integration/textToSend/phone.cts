import { randomUUID } from 'node:crypto';
import type { IDataObject, INodeParameters, IRun, ITriggerFunctions } from 'n8n-workflow';

import { HighLevelTextToSendTrigger } from '../../../nodes/HighLevelTextToSend/HighLevelTextToSendTrigger.node';
import { receiveText } from '../../../nodes/HighLevelContacts/webhook/textToSend/receiveText';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { signedHeaders, WEBHOOK_PUBLIC_KEY } from '../../../sandbox/webhooks/sign.cts';
import { TestClock } from '../../../harness/clock.cts';
import { deliver, keepRunning, type DeliverSetting } from '../../support/webhookHost.cts';

export const node = new HighLevelTextToSendTrigger();

/** A text as HighLevel hands it over, of a message of its own. */
export function delivery(change: IDataObject = {}): IDataObject {
	return {
		contactId: 'Con00000000000000001',
		locationId: LOCATION_ID,
		messageId: randomUUID(),
		type: 'SMS',
		phone: '+12175550123',
		message: 'Hello',
		attachments: [],
		userId: 'Usr00000000000000001',
		...change,
	};
}

/** An active workflow with the trigger for texts, on a clock that is moved by hand. */
export class TextReceiver {
	readonly clock = new TestClock();
	/** What n8n has saved */
	staticData: IDataObject = {};

	constructor(
		public parameters: INodeParameters = {},
		/** Another one stands for n8n after a restart, which has forgotten what it knew */
		private readonly receive: typeof receiveText = receiveText,
	) {}

	/** Hands a signed text over. */
	async send(text: IDataObject | string, more: Partial<DeliverSetting> = {}) {
		const body = typeof text === 'string' ? text : JSON.stringify(text);
		return await this.post(body, signedHeaders(body), more);
	}

	async post(body: string, headers: Record<string, string>, more: Partial<DeliverSetting> = {}) {
		return await deliver({
			node,
			body,
			headers,
			parameters: { options: { publicKey: WEBHOOK_PUBLIC_KEY }, ...this.parameters },
			staticData: this.staticData,
			receive: async (host) => await this.receive(host, this.clock),
			...more,
		});
	}
}

/** A run that n8n has begun for the trigger, and which ends when the test says so. */
export interface StartedRun {
	items: IDataObject[];
	key: string | undefined;
	end(run?: object): void;
	/** n8n could not start it */
	refuse(error: Error): void;
}

/** An n8n that tells the trigger how its runs end. */
export async function activeWorkflow(runs: StartedRun[]): Promise<() => Promise<void>> {
	const emit: ITriggerFunctions['emit'] = (data, _response, done, key) => {
		runs.push({
			items: data[0]?.map(({ json }) => json) ?? [],
			key,
			end: (run) => done?.resolve((run && { data: { resultData: {} }, ...run }) as IRun),
			refuse: (error) => done?.reject(error),
		});
	};
	return await keepRunning({ node }, emit);
}
