import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { HighLevelContacts } from '../../../nodes/HighLevelContacts/HighLevelContacts.node';
import { wouldChange } from '../../../nodes/HighLevelContacts/model/contact/contactDifference';
import { contactItem } from '../../../nodes/HighLevelContacts/model/contact/contactShape';
import { SEARCH_FIELDS } from '../../../nodes/HighLevelContacts/model/search/searchGrammar';
import { standardFields } from '../../../nodes/HighLevelContacts/trigger/contacts/watchedFields';
import { Account, rl } from '../../support/account.cts';

/** A field that somebody has just added to the description. */
jest.mock('../../../nodes/HighLevelContacts/model/contact/contactFields', () => {
	const real = jest.requireActual<{
		CONTACT_FIELDS: object;
		contactFields: unknown[];
		contactField(name: string): unknown;
	}>('../../../nodes/HighLevelContacts/model/contact/contactFields');
	const nickname = {
		label: 'Nickname',
		kind: 'text',
		written: { shown: 'details', placeholder: 'e.g. Addie' },
		emptied: { by: '' },
		searched: { how: 'text' },
		watched: {},
	};
	return {
		CONTACT_FIELDS: { ...real.CONTACT_FIELDS, nickname },
		contactFields: [...real.contactFields, ['nickname', nickname]],
		contactField: (name: string) => (name === 'nickname' ? nickname : real.contactField(name)),
	};
});

const account = Account.use();

describe('one entry makes a new field of contacts', () => {
	it.each(['create', 'update', 'upsert'])('which %s shows and writes', async (operation) => {
		const name = operation === 'update' ? 'updateFields' : 'additionalFields';
		const collection = new HighLevelContacts().description.properties.find(
			(property) =>
				property.name === name &&
				property.displayOptions?.show?.resource?.includes('contact') &&
				property.displayOptions.show.operation?.includes(operation),
		);
		const fields = collection?.options as INodeProperties[];
		expect(fields).toContainEqual({
			displayName: 'Nickname',
			name: 'nickname',
			type: 'string',
			default: '',
			placeholder: 'e.g. Addie',
		});
		const who = operation === 'update' ? { contactId: rl(account.contact()) } : { email: 'a@b.co' };
		await account.run('contact', operation, { ...who, [name]: { nickname: ' Addie ' } });
		expect(account.lastBody).toMatchObject({ nickname: 'Addie' });
		const { error } = await account.run('contact', operation, { ...who, [name]: { nickname: {} } });
		expect(error?.message).toContain("'Nickname'");
	});

	it('which Update empties', async () => {
		const contactId = rl(account.contact());
		const updateFields = { fieldsToClear: 'Nickname' };
		await account.run('contact', 'update', { contactId, updateFields });
		expect(account.lastBody).toEqual({ nickname: '' });
	});

	it('which is searched and watched', () => {
		expect(SEARCH_FIELDS.nickname).toMatchObject({ label: 'Nickname', kind: 'text' });
		expect(SEARCH_FIELDS.nickname?.operators).toContain('contains');
		const watched: INodePropertyOptions = { name: 'Nickname', value: 'nickname' };
		expect(standardFields).toContainEqual(watched);
	});

	it('which is put out and compared', () => {
		expect(contactItem({ id: 'a' })).toMatchObject({ nickname: null });
		expect(contactItem({ id: 'a', nickname: 'Addie' })).toMatchObject({ nickname: 'Addie' });
		expect(wouldChange({ nickname: 'Addie' }, { nickname: 'Addie' })).toBe(false);
		expect(wouldChange({ nickname: 'Addie' }, { nickname: 'Ada' })).toBe(true);
	});
});
