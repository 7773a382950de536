import { HighLevelContactsTokenApi } from '../../../credentials/HighLevelContactsTokenApi.credentials';

it('signs a request without an expression, which n8n could not evaluate while another poll lets its isolate go', async () => {
	const { authenticate } = new HighLevelContactsTokenApi();
	const request = { url: 'https://services.example.com/contacts', headers: { Version: 'v3' } };
	expect(await authenticate({ token: ' pit-1\n' }, request)).toEqual({
		url: 'https://services.example.com/contacts',
		headers: { Version: 'v3', Authorization: 'Bearer pit-1' },
	});
});
