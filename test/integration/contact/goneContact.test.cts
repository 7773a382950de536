import { runNode } from '../../../harness/host.cts';
import { useAnswers } from '../../support/answers.cts';
import { readRecording } from '../../../harness/contract/recordings.cts';
import { rl } from '../../support/account.cts';

const highLevel = useAnswers();
const run = async (operation: string, parameters: object) =>
	await runNode({ parameters: { resource: 'contact', operation, ...parameters } });

const text = 'Contact not found for id:c1';

describe.each<[string, number, object]>([
	['as recorded', 400, readRecording('error.400.contactNotFound').response.body as object],
	['with status and name', 400, { status: 400, message: text, name: 'HttpException' }],
	[
		'with the answer inside',
		400,
		{
			response: { statusCode: 400, message: text, error: 'Bad Request' },
			status: 400,
			message: 'Http Exception',
			name: 'HttpException',
		},
	],
	['under the newer version', 404, { statusCode: 404, message: text, error: 'Not Found' }],
])('a contact that is gone, told %s', (_, status, body) => {
	it.each([
		['get', {}],
		['update', { updateFields: { city: 'Rome' } }],
		['update', { updateFields: { city: 'Rome' }, options: { skipUnchanged: 'contact' } }],
		['delete', {}],
		['setDnd', { channels: { SMS: 'active' } }],
	])('is named as not found by %s', async (operation, parameters) => {
		highLevel().intercept('/contacts/c1', 'GET').optionally().reply(status, body);
		highLevel().intercept('/contacts/c1', 'PUT').optionally().reply(status, body);
		highLevel().intercept('/contacts/c1', 'DELETE').optionally().reply(status, body);
		const { error } = await run(operation, { contactId: rl('c1'), ...parameters });
		expect(error?.message).toBe('HighLevel did not find what was asked for [item 0]');
		expect(error?.description).toContain('Contact not found for id:');
		expect(error?.httpCode).toBe(String(status));
	});

	it('is left out of a list whose contacts are read in full', async () => {
		highLevel()
			.post('/contacts/search')
			.reply(200, { contacts: [{ id: 'c1' }, { id: 'c2' }] });
		highLevel().get('/contacts/c1').reply(status, body);
		highLevel()
			.get('/contacts/c2')
			.reply(200, { contact: { id: 'c2' } });
		const { output } = await run('getAll', { simple: false, options: { fetchFull: true } });
		expect(output.map(({ json }) => json.id)).toEqual(['c2']);
	});
});

describe.each<[string, object]>([
	['at the top', { statusCode: 400 }],
	['with status and name', { status: 400, name: 'HttpException' }],
])('a duplicate that is told %s', (_, form) => {
	const body = {
		...form,
		message: 'This location does not allow duplicated contacts.',
		meta: { contactId: 'c1', matchingField: 'email', contactName: 'Ada' },
	};
	const nested = { response: body, status: 400, message: 'Http Exception', name: 'HttpException' };

	it.each([
		['plainly', body],
		['inside of another answer', nested],
	])('%s is returned', async (_form, answer) => {
		highLevel().post('/contacts/').reply(400, answer);
		highLevel()
			.get('/contacts/c1')
			.reply(200, { contact: { id: 'c1', firstName: 'Ada' } });
		const options = { ifContactExists: 'return' };
		const { output } = await run('create', { email: 'ada@example.com', options });
		expect(output[0]?.json).toMatchObject({ id: 'c1', new: false });
	});
});
