import { contactBody } from '../../../nodes/HighLevelContacts/model/contactBody';

const rl = (value: string) => ({ __rl: true, mode: 'id', value });

describe('a contact body', () => {
	it('holds what was filled in, and nothing that was left empty', () => {
		expect(
			contactBody(
				{
					firstName: ' Ada ',
					lastName: '',
					email: 'ada@example.com',
					phone: null,
					address1: undefined,
					postalCode: 1234,
					country: rl('gb'),
					timezone: rl('Europe/London'),
					assignedTo: rl(''),
					dateOfBirth: '1990-09-25T00:00:00',
					dnd: false,
					tags: 'VIP, ,vip,news',
				} as never,
				{ zone: 'America/New_York' },
			),
		).toEqual({
			firstName: 'Ada',
			email: 'ada@example.com',
			postalCode: '1234',
			country: 'GB',
			timezone: 'Europe/London',
			dateOfBirth: '1990-09-25',
			dnd: false,
			tags: ['vip', 'news'],
		});
	});

	it.each([
		'firstName',
		'lastName',
		'email',
		'address1',
		'city',
		'companyName',
		'gender',
		'postalCode',
		'source',
		'state',
		'website',
	])('holds %s under its own name', (name) => {
		expect(contactBody({ [name]: ' some text ' }, { zone: 'UTC' })).toEqual({
			[name]: 'some text',
		});
	});

	it.each([
		[{ country: rl('Atlantis') }, /no country that HighLevel knows: "Atlantis"/],
		[{ timezone: rl('Mars/Olympus') }, /no known time zone: "Mars\/Olympus"/],
		[{ dateOfBirth: '25.13.1990' }, /'Date of Birth' holds no date/],
	])('refuses %p', (fields, message) => {
		expect(() => contactBody(fields as never, { zone: 'UTC' })).toThrow(message);
	});
});
