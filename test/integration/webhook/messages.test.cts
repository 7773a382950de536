import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import { repoRoot } from '../../../harness/tools/paths.cts';
import { Receiver } from './sender.cts';

const recorded = (name: string) => {
	const file = path.join(repoRoot, 'test/contract/deliveries', `event.${name}.json`);
	return (JSON.parse(readFileSync(file, 'utf8')) as { body: IDataObject }).body;
};
const bare = { timestamp: undefined, webhookId: undefined, id: undefined, tags: undefined };

it.each([
	['InboundMessage', { text: 'This is a test message', messageId: null, provider: null }],
	['OutboundMessage.custom', { text: 'words', provider: '65f0c0ffee0123456789abcd' }],
	['OutboundMessage.failed', { status: 'failed', provider: null }],
])('%s comes with the names that texts to send have', async (name, output) => {
	const body = recorded(name);
	const receiver = new Receiver({}, { events: [body.type as string] });
	const event = receiver.event({ ...body, appId: undefined });
	const appId = receiver.event().appId;
	const result = await receiver.send({ ...event, ...bare, ...body, timestamp: undefined, appId });
	expect(result).toMatchObject({
		status: 200,
		output: [{ contactId: body.contactId, body: body.body, attachments: [], ...output }],
	});
});

it('tells unread messages, and changes of opportunities, as they were sent', async () => {
	const body = recorded('ConversationUnreadUpdate');
	const events = [
		body,
		...['OpportunityStatusUpdate', 'OpportunityStageUpdate'].map((type) => ({
			type,
			id: 'Opp00000000000000001',
			contactId: 'Con00000000000000001',
			status: 'won',
		})),
	];
	const receiver = new Receiver({}, { events: events.map(({ type }) => type as string) });
	for (const event of events) {
		const { output } = await receiver.send(receiver.event(event));
		expect(output).toMatchObject([event]);
		expect(output?.[0]).not.toHaveProperty('text');
	}
});

it('knows a message that comes again after another one of the contact', async () => {
	const receiver = new Receiver({}, { events: ['InboundMessage'] });
	const message = (messageId: string) =>
		receiver.event({ ...bare, type: 'InboundMessage', contactId: 'Con1', messageId });
	const taken: boolean[] = [];
	for (const id of ['Msg1', 'Msg2', 'Msg1', 'Msg2']) {
		taken.push((await receiver.send(message(id))).output !== null);
	}
	expect(taken).toEqual([true, true, false, false]);
});
