import { HighLevelContacts } from '../../../nodes/HighLevelContacts/HighLevelContacts.node';
import { editorContext } from '../../../harness/host.cts';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account } from '../../support/account.cts';

const account = Account.use();
const { getCustomFields } = new HighLevelContacts().methods.resourceMapping;

async function columns(...rows: object[]) {
	account.sandbox.addFault({
		kind: 'status',
		status: 200,
		path: `/locations/${LOCATION_ID}/customFields`,
		body: { customFields: rows },
	});
	const context = editorContext({ baseUrl: account.sandbox.url });
	return (await getCustomFields.call(context)).fields;
}

describe('the mapper of custom fields', () => {
	it('has a menu for a field with choices', async () => {
		const [column] = await columns({
			id: 'F1',
			name: 'Size',
			dataType: 'SINGLE_OPTIONS',
			picklistOptions: ['S', 'L'],
		});
		expect(column).toMatchObject({
			id: 'F1',
			displayName: 'Size',
			type: 'options',
			options: [
				{ name: 'S', value: 'S' },
				{ name: 'L', value: 'L' },
			],
		});
	});

	it('has a text for one whose choices are all gone, as an empty menu could not be filled in', async () => {
		const [column] = await columns({ id: 'F1', name: 'Size', dataType: 'SINGLE_OPTIONS' });
		expect(column).toMatchObject({ type: 'string', options: undefined });
	});
});
