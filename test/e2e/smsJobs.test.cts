import type { INode } from 'n8n-workflow';
import { fitWorkflow, readWorkflowFile } from '../../harness/demo/workflows.cts';
import { putCredential, type StoredCredential } from '../../harness/n8n/credentials.cts';
import {
	activateWorkflow,
	createWorkflow,
	type WorkflowFile,
} from '../../harness/n8n/workflows.cts';
import { startStack, type Stack } from '../../harness/stacks/stack.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { writeAsPerson } from '../../sandbox/conversations/person.cts';
import { LOCATION_ID, SMS_WEBHOOK_SECRET } from '../../sandbox/fixtures.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { receiveText } from '../../sandbox/sms/receive.cts';
import { WEBHOOK_PUBLIC_KEY } from '../../sandbox/webhooks/sign.cts';
import { packagePrefix } from '../support/n8nOperation.cts';
import { ways } from '../support/smsProviders.cts';

/** The workflows of the folder sms, each with two credentials chosen and nothing else, with touchSMS. */

jest.setTimeout(240_000);

const ada = '+61491570156';
const ben = '+61491570157';

let stack: Stack;
let touchSms: StoredCredential;

beforeAll(async () => {
	stack = await startStack();
	const { type, credential } = ways.touchSms;
	touchSms = await putCredential(stack.session, {
		name: 'touchSMS account',
		type,
		data: {
			...credential(`${stack.sandbox.url}/sms/touchsms`),
			webhookSecret: SMS_WEBHOOK_SECRET,
			allowedHttpRequestDomains: 'all',
		},
	});
});
afterAll(async () => await stack?.close());

const account = () => accountOf(stack.sandbox, 'touchsms');
const contactBy = (phone: string) =>
	[...stack.sandbox.store.contacts.values()].find((contact) => contact.phone === phone);
const textsOf = (phone: string) =>
	[...stack.sandbox.store.messages.values()].filter(
		({ contactId }) => contactId === contactBy(phone)?.id,
	);
const sentTo = (phone: string) => stack.sandbox.outbox.sent.filter(({ to }) => to === phone);
const until = async (isSo: () => unknown, timeoutMs = 60_000) =>
	expect(await waitFor(async () => Boolean(isSo()), { timeoutMs })).toBe(true);

/** Chooses touchSMS in the nodes for providers, as a user does. */
function withTouchSms(node: INode): void {
	if (!/\.sms(Trigger)?$/.test(node.type)) return;
	const parameters = { ...node.parameters };
	delete parameters.authentication;
	const sender = { __rl: true, mode: 'id', value: ways.touchSms.sender ?? '' };
	node.parameters = { ...parameters, provider: 'touchSms', ...('to' in parameters && { sender }) };
	node.credentials = { [ways.touchSms.type]: touchSms };
}

async function load(file: string, change: (node: INode) => void = () => undefined) {
	const workflow = await readWorkflowFile(`sms/${file}.json`);
	for (const node of workflow.nodes) {
		withTouchSms(node);
		change(node);
	}
	const fitted: WorkflowFile = fitWorkflow(workflow, { ...stack.credentials, touchSms }, {});
	const { id } = await createWorkflow(stack.session, fitted);
	await activateWorkflow(stack.session, id);
	for (const { type, webhookId } of fitted.nodes) {
		if (type !== `${packagePrefix}smsTrigger`) continue;
		account().webhooks.push({
			id: account().nextId(),
			url: `${stack.n8n.url}/webhook/${webhookId}/sms?secret=${SMS_WEBHOOK_SECRET}`,
			events: file === 'inbox' ? ['receipt'] : ['inbound'],
		});
	}
	return fitted;
}

it('texts that come in make contact, thread, task and an answer, once', async () => {
	await load('received-texts');
	const text = 'TASK call me back tomorrow';
	await receiveText(stack.sandbox, account(), { from: ada, text, repeat: 2 });
	await until(() => sentTo(ada).length > 0);
	await until(() => textsOf(ada).some(({ direction }) => direction === 'outbound'));
	expect(textsOf(ada).filter(({ direction }) => direction === 'inbound')).toMatchObject([
		{ body: text },
	]);
	const tasks = stack.sandbox.store.tasksOf.get(contactBy(ada)?.id ?? '') ?? [];
	expect(tasks.filter(({ title }) => /call me back/i.test(title))).toHaveLength(1);
	expect(sentTo(ada)).toHaveLength(1);

	await receiveText(stack.sandbox, account(), { from: ada, text: 'Please stop texting me' });
	await until(() => contactBy(ada)?.dndSettings?.SMS?.status === 'active');
});

it('a new contact is texted when dry run is off, and the text stands in its thread', async () => {
	await load('new-contact', (node) => {
		const { parameters } = node;
		if (node.name === 'Contact Created') {
			parameters.pollTimes = {
				item: Array.from({ length: 20 }, (_, n) => ({
					mode: 'custom',
					cronExpression: `${n * 3} * * * * *`,
				})),
			};
		}
		// At any time of the day, and to Australia.
		if (node.name === 'Prepare Text') parameters.options = { allowedPrefixes: '+61' };
		if (node.name === 'Send Text') parameters.options = {};
	});
	stack.sandbox.contacts.create(LOCATION_ID, { firstName: 'Ben', phone: ben });
	await until(() => textsOf(ben).length > 0);
	expect(sentTo(ben)).toMatchObject([{ text: expect.stringContaining('Hi Ben, thanks') }]);
	expect(textsOf(ben)).toMatchObject([
		{ direction: 'outbound', body: expect.stringContaining('Hi Ben, thanks') },
	]);
});

it("what a person writes in HighLevel's inbox arrives, and is shown as delivered", async () => {
	let delivery = '';
	await load('inbox', (node) => {
		if (!node.type.endsWith('.highLevelTextToSendTrigger')) return;
		delivery = `${stack.n8n.url}/webhook/${node.webhookId}/text`;
		node.parameters.options = { publicKey: WEBHOOK_PUBLIC_KEY };
	});
	Object.assign(stack.sandbox.settings.conversations.deliveryUrls, { standard: delivery });
	const contact = contactBy(ben);
	if (!contact) throw new Error('There is no Ben');
	const { id } = writeAsPerson(stack.sandbox, contact, { text: 'We open at ten' });
	await until(() => stack.sandbox.store.messages.get(id)?.status === 'delivered');
	expect(sentTo(ben).filter(({ text }) => text === 'We open at ten')).toHaveLength(1);
});
