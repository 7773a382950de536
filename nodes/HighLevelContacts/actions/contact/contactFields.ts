import { birthDay } from '../../fields/birthDay';
import { email } from '../../fields/email';
import { flag } from '../../fields/flag';
import { userLocator } from '../../fields/locators';
import { phone } from '../../fields/phone';
import { country, zoneOfContact } from '../../fields/places';
import { tagNames } from '../../fields/tags';
import { text, type Looks } from '../../fields/text';
import { fieldsToClear } from '../../fields/toClear';
import type { ContactFieldKind } from '../../model/contact/contactField';
import { CONTACT_FIELDS, contactFields } from '../../model/contact/contactFields';

const KINDS = {
	text,
	email,
	phone,
	user: userLocator,
	country,
	timezone: zoneOfContact,
	day: birthDay,
	flag: (looks: Looks) => flag(looks, true),
};

type Described = typeof CONTACT_FIELDS;
type Shown = 'top' | 'details';
type NamesShown<S extends Shown> = {
	[Name in keyof Described]: Described[Name] extends { written: { shown: S } } ? Name : never;
}[keyof Described];
type FieldsShown<S extends Shown> = {
	[Name in NamesShown<S>]: ReturnType<(typeof KINDS)[Described[Name]['kind'] & keyof typeof KINDS]>;
};

/** These matter most, so create and upsert show them at the top. */
export const identityFields = fieldsShown('top');

export const moreContactFields = fieldsShown('details');

export const contactFieldsToClear = fieldsToClear(
	...contactFields
		.flatMap(([value, { label, emptied }]) =>
			emptied ? [{ name: emptied.label ?? label, value }] : [],
		)
		.sort((a, b) => a.name.localeCompare(b.name)),
);

/** HighLevel accepts it for new contacts only (docs/highlevel-api.md, Creating and updating). */
export const genderField = text({
	displayName: 'Gender',
	placeholder: 'e.g. female',
	description: 'Only used when a new contact is made; HighLevel does not return it',
});

export const createTagsField = tagNames({
	displayName: 'Tags',
	placeholder: 'e.g. newsletter, vip',
	description: 'Separated by commas. A list from an expression works, too.',
});

/** The tags that the contact has stay. */
export const addTagsField = tagNames({
	displayName: 'Add Tags',
	placeholder: 'e.g. newsletter, vip',
	description:
		'Separated by commas. The tags that a contact has stay. Takes one more request, made after the contact was written.',
});

/** HighLevel replaces the whole list, so the label says it. */
export const replaceTagsField = tagNames({
	displayName: 'Replace All Tags With',
	placeholder: 'e.g. newsletter, vip',
	description:
		"Every tag that is not in this list is taken off a contact that exists. To add or remove single tags, use 'Add Tags' of Create or Update, or the resource 'Tag'.",
});

function fieldsShown<S extends Shown>(shown: S): FieldsShown<S> {
	const entries = contactFields.flatMap(([name, { label, kind, written }]) => {
		if (written?.shown !== shown || !isEntered(kind)) return [];
		const { placeholder, description } = written;
		return [[name, KINDS[kind]({ displayName: label, placeholder, description })]];
	});
	// TypeScript does not keep what belongs to which name when an object is made of entries.
	return Object.fromEntries(entries) as FieldsShown<S>;
}

function isEntered(kind: ContactFieldKind): kind is keyof typeof KINDS & ContactFieldKind {
	return Object.hasOwn(KINDS, kind);
}
