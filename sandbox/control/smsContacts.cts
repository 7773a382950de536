import type { SmsAccount, SmsContact } from '../sms/account.cts';
import { deliver } from '../sms/deliver.cts';
import { readNumber } from '../sms/numbers.cts';
import type { World } from '../world.cts';

type Json = Record<string, unknown>;

const PLAIN = ['firstName', 'lastName', 'email', 'fields', 'lists', 'tags'] as const;

/**
 * A person's edit in the provider's own app; without an id a new contact. Providers with webhooks for it push
 * the change, unless `silent`.
 */
export async function changeContact(
	world: World,
	account: SmsAccount,
	{ phone, silent, ...input }: Json,
	id?: number,
): Promise<SmsContact> {
	const change: Partial<SmsContact> = {};
	for (const key of PLAIN)
		if (input[key] !== undefined) Object.assign(change, { [key]: input[key] });
	const number = phone === undefined ? undefined : readNumber(phone);
	if (phone !== undefined && !number) throw new Error('phone must be in international format');
	const known = id === undefined ? undefined : account.contacts.get(id);
	if (id !== undefined && !known) throw new Error('No such contact');
	if (!known && !number) throw new Error('phone is missing');
	const contact = known ?? account.addContact(world.now(), { phone: number ?? '' });
	Object.assign(contact, change, number && { phone: number }, { updatedAt: world.now() });
	const events = silent ? [] : (account.owner.changed?.(account, contact, !known) ?? []);
	await deliver(world, account, events);
	return contact;
}

/** Many contacts at once; `{n}` in the template is the number. Phones count up from `firstPhone`. */
export function seedSmsContacts(world: World, account: SmsAccount, input: Json): { ids: number[] } {
	const { count, firstPhone = '+15551000000', template = {} } = input;
	const text = JSON.stringify({
		firstName: 'Person',
		lastName: 'Number {n}',
		...(template as Json),
	});
	const ids: number[] = [];
	for (let n = 0; n < Number(count); n += 1) {
		const phone = `+${Number(String(firstPhone).slice(1)) + n}`;
		const fields = JSON.parse(text.replaceAll('{n}', String(n + 1))) as Partial<SmsContact>;
		ids.push(account.addContact(world.now(), { ...fields, phone }).id);
	}
	return { ids };
}
