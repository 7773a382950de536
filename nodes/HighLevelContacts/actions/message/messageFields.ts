import { byName, type NamedList } from '../../fields/byName';
import { count, ids } from '../../fields/lists';
import { required, shownWhen, withProperty, type Field } from '../../fields/field';
import { locator } from '../../fields/locators';
import { flag } from '../../fields/flag';
import { phone } from '../../fields/phone';
import { longText, text } from '../../fields/text';
import { InvalidInput } from '../../../shared/invalidInput';
import { quoteValue } from '../../../shared/values/quoteValue';

/** The conversation providers that HighLevel tells of, by name. */
const PROVIDERS: NamedList<{ id: string; name: string; isDefault: boolean }> = {
	noun: 'conversation provider',
	fetch: async (accountCache) => await accountCache.smsProviders(),
	namesOf: ({ name }) => [name],
};

const PROVIDER_ID = /^[\da-f]{24}$/i;

const providerLocator = byName(
	locator(
		{
			displayName: 'Provider',
			description:
				'The conversation provider of your Marketplace app. When empty, the only extra one of the sub-account is taken.',
		},
		'searchSmsProviders',
	),
	PROVIDERS,
);

const checkedProvider: Field<string | undefined> = {
	...providerLocator,
	async read(entered, place) {
		const id = await providerLocator.read(entered, place);
		if (id === undefined || PROVIDER_ID.test(id)) return id;
		throw new InvalidInput(
			`The field '${place.label}' holds no ID of a conversation provider: ${quoteValue(id)}`,
			'It has 24 characters, 0 to 9 and a to f, and stands in your Marketplace app under Conversation Providers. The Client ID of the app and the Location ID are other things.',
		);
	},
};

/** The provider, where the channel needs one. */
export const extraProvider = shownWhen({ channel: ['Custom'] }, checkedProvider);

export const messageText = longText(
	{
		displayName: 'Text',
		placeholder: 'e.g. Can I come at 5 pm?',
		description: 'May be empty when there are files',
	},
	4,
);

export const messageId: Field<string> = required(
	text({
		displayName: 'Message ID',
		placeholder: 'e.g. 7vQp3XcJk2LmN8RtYwZb',
		description: 'As HighLevel hands it over with a text, or as another operation puts it out',
	}),
);

export const altId = text({
	displayName: "Provider's Message ID",
	placeholder: 'e.g. SM0123456789abcdef',
	description:
		'What the provider calls the text. The same one is put in once, however often the provider delivers it.',
});

export const phoneOfContact = phone({
	displayName: 'Phone',
	placeholder: 'e.g. +1 217 555 0123',
	description:
		'By which the contact is found again when its ID is no longer valid, because it was merged into another one',
});

export const createsContact = flag(
	{
		displayName: 'Create Contact If Missing',
		description:
			'Whether to make a contact when nobody has the phone or email that was given under Contact',
	},
	true,
);

export const keepTryingMinutes = count(
	{
		displayName: 'Keep Trying',
		description:
			"Minutes for which a text with a Provider's Message ID is tried again while HighLevel is down; later texts of the contact wait for it, so that they keep their order. Beyond it the item fails.",
	},
	0,
	15,
	120,
);

/** Files that go with a message. */
export const fileFields = {
	attachmentUrls: withProperty(urls(), {
		displayName: 'Attachment URLs',
		placeholder: 'e.g. https://example.com/picture.png',
		description:
			'Public addresses of files, separated by commas or blanks, five files at the most. HighLevel opens them again and again, so they must last.',
	}),
	binaryFields: ids({
		displayName: 'Input Data Field Names',
		placeholder: 'e.g. data',
		description:
			'Names of binary fields, separated by commas, whose files are uploaded to HighLevel and attached: five files at the most, of 5 MB each',
	}),
};

/** An address may have a comma in it, so that only one before the next address parts them. */
function urls(): Field<string[]> {
	const field = ids({ displayName: 'Attachment URLs' });
	return {
		...field,
		async read(entered, place) {
			if (typeof entered !== 'string' || entered.trim().startsWith('['))
				return await field.read(entered, place);
			return [...new Set(entered.split(/[\s,]+(?=https?:)|\s+/i).filter(Boolean))];
		},
	};
}
