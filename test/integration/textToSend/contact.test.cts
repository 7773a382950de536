import type { Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID, OTHER_LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { connectedAgency } from '../../../harness/oauthCredential.cts';
import { delivery, TextReceiver } from './phone.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const asked = () => sandbox.journal.map(({ route }) => route);
const contactOf = (change = {}, locationId = LOCATION_ID) =>
	sandbox.contacts.create(locationId, { firstName: 'Ada', phone: '+12175550123', ...change });

it('asks HighLevel nothing when the text has its number', async () => {
	const { id } = contactOf();
	const { output } = await new TextReceiver().send(delivery({ contactId: id }), {
		baseUrl: sandbox.url,
	});
	expect(output).toMatchObject([{ to: '+12175550123' }]);
	expect(asked()).toEqual([]);
});

it('adds the contact with what it has consented to', async () => {
	const { id } = contactOf({
		dnd: true,
		dndSettings: { SMS: { status: 'active', message: '', code: '' } },
	});
	const receiver = new TextReceiver({ addContact: 'sms' });
	const { output } = await receiver.send(delivery({ contactId: id }), { baseUrl: sandbox.url });
	expect(output).toMatchObject([{ contact: { id, phone: '+12175550123', mayBeTexted: false } }]);
	expect(asked()).toEqual(['/contacts/:contactId']);
});

it.each([
	['the phone of the contact', {}, '+12175550123'],
	['no number where there is none, as with other channels', { phone: '' }, null],
])('reads %s for an extra provider that names none', async (_, contact, to) => {
	const { id } = contactOf(contact);
	const text = delivery({
		contactId: id,
		type: 'Custom',
		phone: undefined,
		message: undefined,
		attachments: ['https://example.com/files/d/slug1'],
		conversationProviderId: '65f0c0ffee0123456789abcd',
	});
	const { status, output } = await new TextReceiver().send(text, { baseUrl: sandbox.url });
	expect(status).toBe(200);
	expect(output).toMatchObject([{ to, text: '', attachments: text.attachments }]);
});

it('refuses a text whose contact cannot be read, for who it is sent to is not known', async () => {
	const receiver = new TextReceiver({ options: {} });
	const text = delivery({ contactId: 'Con0000000000000gone', phone: '' });
	expect(
		await receiver.send(text, { baseUrl: sandbox.url, parameters: receiver.parameters }),
	).toMatchObject({ status: 401 });
	const result = await new TextReceiver().send(text, { baseUrl: sandbox.url });
	expect(result).toMatchObject({
		status: 422,
		output: null,
		answer: { status: 'failed', error: expect.stringMatching(/did not find/) },
	});
});

it("takes an agency's texts where it finds out that its connection reaches the sub-account", async () => {
	const { id } = contactOf({}, OTHER_LOCATION_ID);
	const setting = { baseUrl: sandbox.url, credentials: connectedAgency(sandbox) };
	const receiver = new TextReceiver({ authentication: 'oAuth2' });
	const text = { contactId: id, locationId: OTHER_LOCATION_ID };
	expect(await receiver.send(delivery(text), setting)).toMatchObject({ output: [{}] });
	expect(asked()).toContain('/contacts/:contactId');
	const stranger = await receiver.send(delivery({ ...text, locationId: 'Stranger' }), setting);
	expect(stranger).toMatchObject({ status: 422, output: null });
});
