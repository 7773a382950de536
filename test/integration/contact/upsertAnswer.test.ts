import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';

import { REAL_BASE_URL, runNode } from '../../../harness/host';

/** HighLevel's answer about a contact that it has just made */
const made = {
	id: 'c1',
	locationId: 'l1',
	email: 'ada@example.com',
	phone: '+12025550101',
	dateAdded: '2026-07-17T10:38:22.661Z',
	dateUpdated: '2026-07-17T10:38:22.661Z',
	tags: [],
	customFields: [],
};
const changed = { ...made, dateUpdated: '2026-07-17T10:38:28.960Z' };

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
	nock.enableNetConnect();
	nock.restore();
});
afterEach(() => {
	const open = nock.pendingMocks();
	nock.cleanAll();
	expect(open).toEqual([]);
});

const highLevel = () => nock(REAL_BASE_URL);

async function items(operation: string, parameters: object): Promise<IDataObject[]> {
	const { output, error } = await runNode({
		parameters: { resource: 'contact', operation, ...parameters },
	});
	if (error) throw error;
	return output.map(({ json }) => json);
}

it.each<[object, boolean]>([
	[{ new: true, contact: changed }, true],
	[{ new: false, contact: made }, false],
	[{ contact: made }, true],
	[{ contact: changed }, false],
	[{ new: null, contact: made }, true],
	[{ contact: { ...made, dateAdded: undefined, dateUpdated: undefined } }, false],
])('an upsert that answers %j was a creation: %s', async (answer, isNew) => {
	highLevel().post('/contacts/upsert').reply(200, answer);
	expect(await items('upsert', { email: made.email })).toMatchObject([
		{ id: 'c1', new: isNew, matchedBy: isNew ? null : 'email' },
	]);
});
