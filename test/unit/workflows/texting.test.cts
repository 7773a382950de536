import { requestsFor } from '../../../makers/workflows/roezan/toRoezan.cts';
import { whyNotTexted } from '../../../makers/workflows/shared/whyNotTexted.cts';
import { mapFields } from '../../../makers/workflows/smsto/s3MapFields.cts';

/** Runs the code of a node as n8n would, with what it reads. */
const evaluate = (code: string, values: object): unknown =>
	new Function(...Object.keys(values), code)(...Object.values(values));

it.each([
	[{ textingBlockedBy: 'noPhone' }, 'the contact has no phone number'],
	[{ textingBlockedBy: 'sms' }, 'the contact does not want texts'],
	[{ textingBlockedBy: 'smsPermanent' }, 'the contact does not want texts'],
	[{ textingBlockedBy: 'allChannels' }, 'the contact does not want texts'],
	[{ textingBlockedBy: 'unknown' }, 'it is not known whether the contact wants texts'],
	[null, 'it is not known whether the contact wants texts'],
])('a note on %j tells the true reason', (contact, reason) => {
	expect(evaluate(`return ${whyNotTexted('contact')}`, { contact })).toBe(reason);
});

describe.each([
	[{}, true],
	[{ SMS: { status: 'inactive' } }, true],
	[{ SMS: { status: 'active' } }, false],
	[null, false],
])('a contact with the settings %j', (dndSettings, isListed) => {
	const contact = { phone: '+12175550101', tags: [], dnd: false, dndSettings };
	const config = { fieldMap: { phone: 'phone' }, tagMap: {}, listId: 7 };
	const $ = () => ({ first: () => ({ json: config }) });

	it(`is ${isListed ? '' : 'not '}put on the list at Roezan`, () => {
		const $input = { first: () => ({ json: contact }) };
		expect(JSON.stringify(evaluate(requestsFor, { $, $input })).includes('[7]')).toBe(isListed);
	});

	it(`is ${isListed ? '' : 'not '}put on the list at SMS.to`, () => {
		const { json } = evaluate(mapFields, { $, $json: contact }) as {
			json: { path: string; body: { list_ids?: number[] } };
		};
		expect(json.path === 'create' && json.body.list_ids?.includes(7)).toBe(isListed);
	});
});
