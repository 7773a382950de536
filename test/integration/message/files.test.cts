import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { addMessage } from '../../../sandbox/model/messages.cts';
import { Account, rl } from '../../support/account.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
});

const stored = () => [...account.sandbox.store.messages.values()];
const file = (bytes: Buffer | string, fileName = 'picture.png', mimeType = 'image/png') => ({
	data: Buffer.from(bytes).toString('base64'),
	fileName,
	mimeType,
});
const add = async (additionalFields: object, binary = {}, more = {}) =>
	await account.run(
		'message',
		'addReceived',
		{ contactId: rl(contactId), additionalFields: additionalFields as never, ...more },
		{ binary },
	);

describe('files that go in', () => {
	it('are uploaded as they are and attached, with those that have an address', async () => {
		const bytes = Buffer.from([0, 1, 2, 13, 10, 45, 45, 255]);
		const { output, error } = await add(
			{ binaryFields: 'data, other', attachmentUrls: 'https://example.com/a,b.png' },
			{ data: file(bytes), other: file('hello', 'no"tes\n.txt', 'text/plain') },
		);
		expect(error).toBeUndefined();
		const uploads = [...account.sandbox.store.uploads.values()];
		expect(uploads.map((upload) => Buffer.from(upload.bytes))).toEqual([
			bytes,
			Buffer.from('hello'),
		]);
		expect(uploads[0]).toMatchObject({ name: 'picture.png', contentType: 'image/png' });
		expect(stored()[0]?.attachments).toHaveLength(3);
		expect(output[0]?.json.attachments).toEqual(stored()[0]?.attachments);
	});

	it.each<[string, object, object, string]>([
		['a large one', { binaryFields: 'data' }, { data: file(Buffer.alloc(5_300_000)) }, 'too large'],
		[
			'another kind',
			{ binaryFields: 'data' },
			{ data: file('x', 'a.exe') },
			'no files of this kind',
		],
		['a missing one', { binaryFields: 'photo' }, { data: file('x') }, 'It has: data.'],
		[
			'six',
			{ attachmentUrls: Array.from({ length: 6 }, (_, n) => `https://example.com/${n}.png`) },
			{},
			'5 files, not 6',
		],
		['a query', { attachmentUrls: 'https://example.com/a.png?alt=media' }, {}, 'question mark'],
		...['172.16.0.9', 'nas', 'nas.local', 'localhost:5678'].map(
			(host): [string, object, object, string] => [
				host,
				{ attachmentUrls: `http://${host}/a.png` },
				{},
				'no address that HighLevel can open',
			],
		),
		['no address', { attachmentUrls: 'a.png' }, {}, 'no address that HighLevel can open'],
	])('are refused before a request: %s', async (_, fields, binary, words) => {
		const { error } = await add(fields, binary);
		expect(`${error?.message} ${error?.description}`).toContain(words);
		expect(account.requests).toEqual([]);
	});

	it.each([
		['ME123', 'jpg', 'ME123.jpg'],
		['voice', 'mpga', 'voice.mp3'],
		['b.png', 'png', 'b.png'],
		[undefined, 'pdf', 'data.pdf'],
	])(
		'get their ending from n8n when the provider gives none: %s',
		async (fileName, ending, name) => {
			const data = { ...file('x'), fileName, fileExtension: ending };
			const { error } = await add({ binaryFields: 'data' }, { data });
			expect(error).toBeUndefined();
			expect([...account.sandbox.store.uploads.values()]).toMatchObject([{ name }]);
		},
	);

	it('are not uploaded in a dry run', async () => {
		const { output } = await add(
			{ binaryFields: 'data' },
			{ data: file('x') },
			{ options: { dryRun: true } },
		);
		expect(output[0]?.json).toMatchObject({
			path: '/conversations/messages/inbound',
			body: { attachments: ['(upload of picture.png)'] },
		});
		expect(account.requests).toEqual([]);
	});
});

describe('files that come out', () => {
	const withFile = async () => {
		await add({ binaryFields: 'data' }, { data: file('hello', 'notes.txt', 'text/plain') });
		return String(stored()[0]?.id);
	};
	const get = async (messageId: string) =>
		await account.run('message', 'get', {
			messageId,
			options: { downloadsFiles: true },
		});

	it('are downloaded by the login where they are kept so, and without it from there', async () => {
		account.sandbox.settings.conversations.secureFrom = '2020-01-01T00:00:00Z';
		const { output, error } = await get(await withFile());
		expect(error).toBeUndefined();
		const { attachment_0: found } = output[0]?.binary ?? {};
		expect(found).toMatchObject({ fileName: 'notes.txt', mimeType: 'text/plain' });
		expect(Buffer.from(found?.data ?? '', 'base64').toString()).toBe('hello');
		expect(account.requests).toContain('GET /files/d/:slug');
	});

	it('are downloaded from any other address without the login', async () => {
		account.sandbox.settings.conversations.secureFrom = '2099-01-01T00:00:00Z';
		const { output, error } = await get(await withFile());
		expect(error).toBeUndefined();
		expect(Buffer.from(output[0]?.binary?.attachment_0?.data ?? '', 'base64').toString()).toBe(
			'hello',
		);
	});

	it('stay away unless they are wanted', async () => {
		const { output } = await account.run('message', 'get', { messageId: await withFile() });
		expect(output[0]?.binary).toBeUndefined();
	});

	it.each([
		['nowhere/a.png', 404],
		['files/d/%E0%A4%A', 400],
	])('that are gone are named: %s', async (path, status) => {
		const contact = account.sandbox.contacts.get(contactId, LOCATION_ID);
		const gone = addMessage(account.sandbox, contact, {
			messageType: 'TYPE_SMS',
			direction: 'inbound',
			status: 'delivered',
			source: 'api',
			attachments: [`${account.sandbox.url}/${path}`],
		});
		const { error } = await get(gone.id);
		expect(error?.message).toContain('could not be downloaded');
		expect(error?.description).toContain(`HTTP ${status}`);
	});
});
