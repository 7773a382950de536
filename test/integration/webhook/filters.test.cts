import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/index.cts';
import { AGENCY_APP, LOCATION_ID, SUB_ACCOUNT_APP } from '../../../sandbox/fixtures.cts';
import { composeEvent } from '../../../sandbox/webhooks/compose.cts';
import { TestClock } from '../../../harness/clock.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { Receiver } from './sender.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	// Events of the time at which every Receiver's clock stands.
	sandbox = await startSandbox({ clock: new TestClock() });
});
afterAll(async () => await sandbox?.close());

describe('filters', () => {
	const passes = async (parameters: INodeParameters, change = {}) => {
		const receiver = new Receiver({}, parameters);
		const { status, output } = await receiver.send(receiver.event(change));
		expect(status).toBe(200);
		return output !== null;
	};

	it('let chosen events through', async () => {
		expect(await passes({})).toBe(true);
		expect(await passes({}, { type: 'ContactUpdate' })).toBe(false);
		const events = ['ContactUpdate', 'NoteCreate'];
		expect(await passes({ events }, { type: 'ContactUpdate' })).toBe(true);
		expect(await passes({ events }, { type: 'ContactCreate' })).toBe(false);
		expect(await passes({ events: ['*'] }, { type: 'InvoiceCreate' })).toBe(true);
	});

	it('let chosen sub-accounts through', async () => {
		const filters = { locationIds: ' Loc1, Loc2 ' };
		expect(await passes({ filters }, { locationId: 'Loc2' })).toBe(true);
		expect(await passes({ filters }, { locationId: 'Loc3' })).toBe(false);
		expect(await passes({ filters }, { locationId: undefined })).toBe(false);
	});

	it("let one's own app through", async () => {
		for (const appId of ['App1', ' App1 ', 'App1-abc12345']) {
			expect(await passes({ appId }, { appId: 'App1' })).toBe(true);
			const others = ['App2', 'App', '', undefined, null, ['App1'], { App1: 'App1' }];
			for (const other of others) {
				expect(await passes({ appId }, { appId: other })).toBe(false);
				expect(await passes({ appId }, { appId: other, data: { appId: 'App1' } })).toBe(false);
				const appointment = { appId: 'App1' };
				expect(await passes({ appId }, { appId: other, appointment })).toBe(false);
			}
		}
	});

	it('let an app through that an older workflow names among the filters', async () => {
		const older = { appId: '', filters: { appId: 'App1-abc12345' } };
		expect(await passes(older, { appId: 'App1' })).toBe(true);
		expect(await passes(older, { appId: 'App2' })).toBe(false);
	});

	it('let all apps through only when that is switched on', async () => {
		expect(await passes({ acceptAnyApp: true, appId: '' }, { appId: 'App2' })).toBe(true);
		expect(await passes({ acceptAnyApp: true, appId: '' }, { appId: undefined })).toBe(true);
	});

	it("let the app of the sandbox's deliveries through, by either of its IDs", async () => {
		const { id } = sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada' });
		const sent = () => composeEvent(sandbox, 'ContactCreate', id);
		const { appId, clientId } = SUB_ACCOUNT_APP;
		expect(await passes({ appId }, sent())).toBe(true);
		expect(await passes({ appId: clientId }, sent())).toBe(true);
		expect(await passes({ appId: AGENCY_APP.appId }, sent())).toBe(false);
	});

	it('let contacts through that have all tags', async () => {
		const filters = { tags: 'VIP, newsletter' };
		expect(await passes({ filters }, { tags: ['newsletter', 'Vip', 'x'] })).toBe(true);
		expect(await passes({ filters }, { tags: ['vip'] })).toBe(false);
		expect(await passes({ filters }, { tags: undefined })).toBe(false);
	});

	it('know the forms of the sandbox: no time and no ID but in messages, unless set', async () => {
		const { id } = sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada' });
		const has = (type: string) => {
			const event = composeEvent(sandbox, type, id);
			return [event.timestamp !== undefined, event.webhookId !== undefined];
		};
		expect([has('ContactCreate'), has('ContactDndUpdate'), has('OutboundMessage')]).toEqual([
			[false, false],
			[false, false],
			[true, false],
		]);
		const dnd = composeEvent(sandbox, 'ContactDndUpdate', id);
		expect(dnd).not.toHaveProperty('tags');
		expect(dnd).not.toHaveProperty('firstName');
		expect(await passes({}, composeEvent(sandbox, 'ContactCreate', id))).toBe(true);
		Object.assign(sandbox.settings.webhooks, { tellsTime: true, tellsId: true });
		expect(has('ContactCreate')).toEqual([true, true]);
		expect(await passes({}, composeEvent(sandbox, 'ContactCreate', id))).toBe(true);
	});

	it.each([
		['Sub-Accounts', { locationIds: '={{ undefined }}' }],
		['Tags', { tags: "={{ '' }}" }],
	])('are refused when the expression of %s returns nothing', async (label, filters) => {
		const receiver = new Receiver({}, { filters });
		const { status, answer, output } = await receiver.send(receiver.event());
		expect([status, output]).toEqual([500, null]);
		expect(JSON.stringify(answer)).toContain(`The filter '${label}' is empty`);
		expect(await passes({ filters: { tags: '' } })).toBe(true);
	});

	it('keep nothing of what they leave out', async () => {
		const receiver = new Receiver({}, {});
		const event = receiver.event({ type: 'ContactUpdate' });
		await receiver.send(event);
		expect(receiver.staticData).toEqual({});
		receiver.parameters = { events: ['ContactUpdate'] };
		expect(await receiver.send(event)).toMatchObject({ output: [{}] });
	});
});
