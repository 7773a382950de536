/**
 * The field map and tag table of Config, by which Salesmsg's contacts become HighLevel's. HighLevel's
 * fields are on the left; a name that is none of the four is that of a custom field.
 */
export const mapConfig = {
	fieldMap: {
		firstName: 'first_name',
		lastName: 'last_name',
		email: 'email',
		phone: 'number',
	},
	tagMap: { lead: 'lead', customer: 'customer', vip: 'vip' },
};

/**
 * JavaScript for Code nodes: `readContact(contact)` makes of Salesmsg's contact
 * `{ firstName, lastName, email, phone, customFields, tags, name, optedOut }`. What is missing or cannot be
 * right is '', so that it overwrites nothing.
 */
export const readContact = `const { fieldMap, tagMap } = $('Config').first().json;
const readContact = (contact) => {
	const [first = '', ...others] = String(contact.full_name ?? '').trim().split(/\\s+/);
	const isNamed = contact.first_name || contact.last_name;
	const given = isNamed ? contact : { ...contact, first_name: first, last_name: others.join(' ') };
	const mapped = Object.entries(fieldMap).map(([to, from]) => [to, given[from] ?? '']);
	const { firstName = '', lastName = '', email = '', phone = '', ...custom } = Object.fromEntries(mapped);
	const tags = (contact.tags ?? []).map((tag) => tag.label ?? tag.name ?? tag);
	return {
		firstName,
		lastName,
		email: /^[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}$/.test(email) ? email : '',
		phone,
		customFields: JSON.stringify(Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== ''))),
		tags: tags.map((tag) => tagMap[tag] ?? tag).filter(Boolean),
		name: [firstName, lastName].filter(Boolean).join(' '),
		optedOut: contact.opt_out === true,
	};
};
`;
