import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { LOCATION_ID, PRIVATE_TOKEN } from '../../../sandbox/fixtures.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { accountOf } from '../../../sandbox/sms/provider.cts';
import { putWorkflow, type StoredCredentials } from '../../../harness/demo/workflows.cts';
import { putCredential } from '../../../harness/n8n/credentials.cts';
import { deactivateWorkflow, type WorkflowFile } from '../../../harness/n8n/workflows.cts';
import { rl } from '../../support/account.cts';
import { OwnStack } from '../../../harness/stacks/stack.cts';
import { nodeCredentials, runOperation } from '../../support/n8nOperation.cts';
import { zoneWhere } from '../../support/sms/appointments.cts';
import { BuiltInServices } from '../../support/sms/builtInServices.cts';
import {
	allWishes,
	peopleOf,
	providerFlows,
	rightly,
	type Flow,
	type Wish,
} from '../../support/sms/outboundFlows.cts';
import { loadOutbound } from '../../support/sms/loadOutbound.cts';
import { numbersFrom, quiet, runFor } from '../../support/sms/runFlow.cts';
import { SmsStack } from '../../../harness/stacks/smsStack.cts';
import { eventNode, watchingWorkflow } from '../../support/triggerWorkflow.cts';

jest.setTimeout(300_000);

const services = new BuiltInServices();
let stack: OwnStack;
beforeAll(async () => {
	stack = await OwnStack.start({ name: 'sms-never-touched', env: await services.start() });
});
afterAll(async () => {
	await stack?.close();
	await services.stop();
});

/** It is noon there, so that no text waits for the morning. */
const timezone = zoneWhere(12);

const byWish = <T,>(of: (wish: Wish) => T) =>
	Object.fromEntries(allWishes.map((wish) => [wish, of(wish)]));
const once = byWish((wish) => (rightly[wish] ? 1 : 0));

describe.each(providerFlows)('$provider', ({ provider, numbers, config, flows }) => {
	const nextNumber = numbersFrom(numbers);
	let sms: SmsStack;
	beforeAll(async () => {
		sms = await SmsStack.on(stack, provider, config);
		await quiet(
			sms,
			flows.map(({ code }) => code),
		);
	});
	afterAll(() => quiet(sms, []));

	it.each(flows)('$code, $title: reaches who has not opted out, and nobody else', async (flow) => {
		const people = peopleOf(sms, nextNumber, { timezone, ...flow.input });
		await runFor(sms, flow, Object.values(people));
		const reached = ({ phone = '' }: Contact) =>
			flow.isListed ? Number(flow.isListed(sms, phone)) : sms.textsTo(phone).length;
		expect(byWish((wish) => reached(people[wish]))).toEqual(once);
	});

	for (const { code } of flows.filter(({ starts }) => starts === 'by a text')) {
		it(`${code}: answers somebody new`, async () => {
			const from = nextNumber();
			await sms.goodRun(code, () => sms.receive({ from, text: 'LIST' }));
			await sms.settled();
			expect(sms.contactBy(from)).toMatchObject({ phone: from });
			expect(sms.textsTo(from)).toHaveLength(1);
		});
	}
});

const nextNumber = numbersFrom('+15550120');
const newContact: Flow = { code: 'created|new contact', title: '', starts: 'by looking' };

describe.each(['Twilio', 'Vonage', 'Plivo', 'MessageBird', 'HighLevel'])('%s', (label) => {
	const key = label.toLowerCase();
	const isBuiltIn = label !== 'HighLevel';
	let sms: SmsStack;
	beforeAll(async () => {
		const own: StoredCredentials = {};
		if (isBuiltIn) own.own = await putCredential(stack.session, services.credentialOf(key));
		sms = await loadOutbound(stack, label, own);
	});
	afterAll(() => quiet(sms, []));

	it('a new contact: reaches who has not opted out, and nobody else', async () => {
		const people = peopleOf(sms, nextNumber, { timezone });
		await runFor(sms, newContact, Object.values(people));
		const reached = ({ phone = '' }: Contact) =>
			(isBuiltIn ? services.textsTo(key, phone) : sms.textsTo(phone)).length;
		const noted = ({ phone = '' }: Contact) => sms.notesOf(phone).length;
		expect(byWish((wish) => reached(people[wish]))).toEqual(once);
		expect(byWish((wish) => noted(people[wish]))).toEqual(once);
	});

	if (!isBuiltIn) return;
	it('says in a note what is refused, goes on with the others, and texts nobody twice when it is retried', async () => {
		const [gone, other] = [nextNumber(), nextNumber()];
		services.refused.add(gone);
		const failed = await sms.nextRun(newContact.code, async () => {
			for (const phone of [gone, other])
				stack.sandbox.contacts.create(LOCATION_ID, { phone, timezone });
			await sms.poll(newContact.code);
		});
		expect(failed.data.resultData.error?.message).toMatch(/Some texts were not sent/);
		const retried = await sms.retry(failed);
		expect(retried.data.resultData.error?.message).toMatch(/Some texts were not sent/);
		expect(sms.notesOf(gone)).toEqual([
			expect.stringMatching(/ was not sent: (?!unknown reason)\w/),
		]);
		expect(sms.notesOf(other)).toEqual([expect.stringContaining('[SMS] Text to +')]);
		expect(services.textsTo(key, other)).toHaveLength(1);
	});
});

describe('mayBeTexted', () => {
	const form = { simple: true, simpleOutput: 'sms' };
	const written = { options: { output: 'sms' } };
	const numbers = numbersFrom('+15550121');
	let people: Record<Wish, Contact>;
	let sms: SmsStack;
	beforeAll(() => {
		sms = new SmsStack(stack, accountOf(stack.sandbox, 'generic'), []);
		people = peopleOf(sms, numbers);
	});
	afterEach(() => {
		stack.sandbox.settings.search.tellsDnd = true;
	});

	/** One run of the node, with an item for each of them. */
	const operate = async (operation: string, parameters: INodeParameters) =>
		verdicts(
			await runOperation(stack, {
				resource: 'contact',
				operation,
				parameters,
				items: allWishes.map((wish) => ({ id: people[wish].id, phone: people[wish].phone })),
			}),
		);
	const verdicts = (items: IDataObject[]) =>
		byWish((wish) => items.find(({ id }) => id === people[wish].id)?.mayBeTexted);
	const contactId = rl('={{ $json.id }}');
	const phone = '={{ $json.phone }}';

	it('is asked of an account that says nothing of who was never touched', async () => {
		const answer = await fetch(`${stack.sandbox.url}/contacts/${people['never touched'].id}`, {
			headers: { authorization: `Bearer ${PRIVATE_TOKEN}`, version: '2021-07-28' },
		});
		const { contact } = (await answer.json()) as { contact: object };
		expect(contact).toHaveProperty('phone');
		expect(contact).not.toHaveProperty('dnd');
		expect(contact).not.toHaveProperty('dndSettings');
	});

	it('is right for a contact that is read by its ID, or looked up', async () => {
		expect(await operate('get', { contactId, ...form })).toEqual(rightly);
		expect(await operate('lookup', { phone, ...form })).toEqual(rightly);
	});

	it('is right for a contact that is written', async () => {
		const change = { contactId, updateFields: { city: 'Springfield' }, ...written };
		expect(await operate('update', change)).toEqual(rightly);
		expect(await operate('upsert', { phone, ...written })).toEqual(rightly);
	});

	it('is right for a contact that is made', async () => {
		for (const operation of ['create', 'upsert']) {
			const parameters = { phone: numbers(), ...written };
			const made = await runOperation(stack, { resource: 'contact', operation, parameters });
			expect(made).toMatchObject([{ mayBeTexted: true, textingBlockedBy: null }]);
		}
	});

	it.each([true, false])(
		'is right for a contact that is found, in an account whose rows tell Do Not Disturb: %s',
		async (tellsDnd) => {
			stack.sandbox.settings.search.tellsDnd = tellsDnd;
			const found = await runOperation(stack, {
				resource: 'contact',
				operation: 'getAll',
				parameters: { returnAll: true, ...form },
			});
			expect(verdicts(found)).toEqual(rightly);
		},
	);

	it.each([true, false])(
		'is right for a contact that a trigger sees, in an account whose rows tell Do Not Disturb: %s',
		async (tellsDnd) => {
			stack.sandbox.settings.search.tellsDnd = tellsDnd;
			const workflow = triggerAlone(`Seen ${tellsDnd}`, { event: 'contactCreated', ...form });
			const id = await putWorkflow(stack.session, workflow, {});
			sms.workflows.push({ id, name: workflow.name, workflow });
			const { data } = await sms.goodRun(workflow.name, async () => {
				people = peopleOf(sms, numbers);
				await sms.poll(workflow.name);
			});
			const rows = data.resultData.runData[eventNode]?.[0]?.data?.main?.[0] ?? [];
			expect(verdicts(rows.map(({ json }) => json))).toEqual(rightly);
			await deactivateWorkflow(stack.session, id);
		},
	);

	function triggerAlone(name: string, parameters: INodeParameters): WorkflowFile {
		const watch = { name, parameters, credentials: nodeCredentials(stack), reportTo: '' };
		return { name, nodes: watchingWorkflow(watch).nodes.slice(0, 1), connections: {} };
	}
});
