import { callProvider } from '../parts/callProvider.cts';
import { conf } from '../parts/config.cts';
import { providers } from '../providers.cts';

/**
 * The part of Code nodes that tells what touchSMS lacks of a HighLevel contact, by Config's field map.
 * `compare(contact, theirs)` gives `{ action: 'create' | 'update' | 'same', touchSmsId, body }`; in `body` is
 * only what differs, blanks never, and attributes that others have set there stay.
 * Tags that the workflows set themselves do not count, or each sync would make all contacts differ.
 * `digits(number)` is how numbers are matched, since touchSMS may keep them in the local form.
 * `contactsIn(answer)` are those that touchSMS has answered with.
 */
export const compareContact = `const { fieldMap, countryCode, ownTags } = $('Config').first().json;
const at = (object, path) => path.split('.').reduce((value, key) => value?.[key], object);
const isOwn = (tag) => ownTags !== '' && String(tag).startsWith(ownTags);
const textOf = (value) =>
	(Array.isArray(value) ? value.filter((tag) => !isOwn(tag)).join(', ') : String(value ?? '')).trim();
const digits = (number) => textOf(number).replace(/\\D/g, '').replace(/^0/, countryCode);
const mobileField = Object.keys(fieldMap).find((field) => fieldMap[field] === 'phone');

function contactsIn({ ok, statusCode, message, body }) {
	if (ok) return body.data ?? [];
	throw new Error(\`touchSMS did not tell its contacts (HTTP \${statusCode} \${message}): check contactsPath in Config\`);
}

function compare(contact, theirs) {
	const body = {};
	for (const [field, ours] of Object.entries(fieldMap)) {
		const value = textOf(at(contact, ours));
		const has = textOf(at(theirs, field));
		const isSame = field === mobileField ? digits(has) === digits(value) : has === value;
		if (value === '' || isSame) continue;
		const [first, ...rest] = field.split('.');
		if (rest.length === 0) body[first] = value;
		else body[first] = { ...theirs?.[first], ...body[first], [rest.join('.')]: value };
	}
	const isSame = Object.keys(body).length === 0;
	return { action: !theirs ? 'create' : isSame ? 'same' : 'update', touchSmsId: theirs?.id ?? null, body };
}
`;

/** Writes what `compare` has found. */
export const saveContact = callProvider('Save in touchSMS', providers.touchsms, {
	method: "={{ $json.touchSmsId ? 'PUT' : 'POST' }}",
	path: `{{ ${conf('contactsPath')} }}{{ $json.touchSmsId ? '/' + $json.touchSmsId : '' }}`,
	body: '$json.body',
	kind: 'write',
});
