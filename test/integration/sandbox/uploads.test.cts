import { TestClock } from '../../../harness/clock.cts';
import { fixtures } from '../../../sandbox/index.cts';
import { Bench, LOCATION } from './support.cts';

const MB = 1024 * 1024;
const clock = new TestClock();
const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });

interface Answer {
	status: number;
	uploadedFiles: Record<string, string>;
}

/** Uploads files of these names and sizes for a contact. */
async function upload(files: Array<[string, number]>, fields: object = {}): Promise<Answer> {
	const form = new FormData();
	const texts = { locationId: LOCATION, contactId: 'SomeContact000000001', ...fields };
	for (const [name, value] of Object.entries(texts)) form.append(name, value);
	for (const [name, size] of files) {
		form.append('fileAttachment', new Blob(['x'.repeat(size)], { type: 'image/png' }), name);
	}
	const answer = await fetch(`${bench.sandbox.url}/conversations/messages/upload`, {
		method: 'POST',
		headers: { authorization: `Bearer ${fixtures.PRIVATE_TOKEN}`, version: '2021-04-15' },
		body: form,
	});
	return { ...((await answer.json()) as Omit<Answer, 'status'>), status: answer.status };
}

const open = async (url = '') => {
	const { status, headers } = await fetch(url);
	return [status, headers.get('content-type')];
};

describe('uploads', () => {
	it('are open to whoever has their address, and can be put into a thread', async () => {
		const { status, uploadedFiles } = await upload([
			['a.png', 10],
			['b.pdf', 10],
		]);
		expect([status, Object.keys(uploadedFiles)]).toEqual([201, ['a.png', 'b.pdf']]);
		const address = uploadedFiles['a.png'] ?? '';
		expect(await open(address)).toEqual([200, 'image/png']);
		const { id: contactId } = await bench.contact();
		const body = { type: 'SMS', contactId, attachments: [address] };
		expect((await bench.post('/conversations/messages/inbound', body)).status).toBe(201);
	});

	it('are taken up to five of five megabytes each, of the known kinds', async () => {
		const small = ['a.png', 'b.png', 'c.png', 'd.png', 'e.png'].map((name): [string, number] => [
			name,
			1,
		]);
		const statuses = [
			await upload(small),
			await upload([...small, ['f.png', 1]]),
			await upload([['a.png', 5 * MB]]),
			await upload([['a.png', 5 * MB + 1]]),
			await upload([['a.webp', 1]]),
			await upload([]),
			await upload([['a.png', 1]], { conversationId: 'NobodyHasThisId00001' }),
			await upload([['a.png', 1]], { locationId: fixtures.OTHER_LOCATION_ID }),
		].map(({ status }) => status);
		expect(statuses).toEqual([201, 413, 201, 413, 415, 400, 500, 401]);
	});

	it('close after an hour where they are secure, and are asked for with a token then', async () => {
		bench.sandbox.settings.conversations.secureFrom = '2026-01-01T00:00:00Z';
		const { uploadedFiles } = await upload([['a.png', 10]]);
		const address = uploadedFiles['a.png'] ?? '';
		expect(address).toMatch(/\/files\/d\/\w+$/);
		await clock.advance(3_600_000);
		expect((await open(address))[0]).toBe(200);
		await clock.advance(1);
		expect((await open(address))[0]).toBe(401);
		const { body } = await bench.get(new URL(address).pathname, { unchecked: true });
		expect(body).toMatchObject({ content_type: 'image/png', filename: 'a.png', size: 10 });
		expect((await open(body.url))[0]).toBe(200);
		await clock.advance(600_000);
		expect((await open(body.url))[0]).toBe(403);
		const options = { unchecked: true, token: fixtures.OTHER_LOCATION_TOKEN };
		expect((await bench.get(new URL(address).pathname, options)).status).toBe(404);
	});
});
