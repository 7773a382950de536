import type { IDataObject } from 'n8n-workflow';
import { DateTime, IANAZone } from 'luxon';
import { defineOperation } from '../../fields/defineOperation';
import { required, type Field } from '../../fields/field';
import { flag } from '../../fields/flag';
import { count } from '../../fields/lists';
import { contactLocator } from '../../fields/locators';
import { zoneOfContact } from '../../fields/places';
import { longText, text } from '../../fields/text';
import { timeOfDay } from '../../fields/times';
import { asList, asText } from '../../../shared/answered';
import { InvalidInput } from '../../../shared/invalidInput';
import { readIds } from '../../../shared/values/list';
import { quoteValue } from '../../../shared/values/quoteValue';
import { textingBlock, type TextingBlock } from '../../model/contact/smsConsent';
import { fillIn } from '../../model/sms/mergeFields';
import type { TimeOfDay } from '../../model/sms/moment';
import { endOfQuiet } from '../../model/sms/quietHours';
import { lengthOf } from '../../model/sms/segments';
import { linksIn } from '../../model/sms/spoken';
import { askingTask, internalTaskIn } from '../../model/task/staffTask';
import type { Contact } from '../../model/wire';
import { displayZone } from '../../queries/displayZone';
import { getContact } from '../../queries/getContact';
import type { ItemContext } from '../../run/itemContext';
import { systemClock } from '../../../shared/transport/clock';
import { tasks } from '../../transport/endpoints/tasks';
import { definitionsIfAllowed } from '../contact/definitions';
import { defaultCountry, optOutTag } from './textFields';
import { textNumber } from './textNumber';

/** As many parts as most providers take. */
const MOST_SEGMENTS = 10;

const BLOCKED: Record<TextingBlock, string> = {
	noPhone: 'The contact has no phone number to which a text can go',
	allChannels: 'Do Not Disturb is on for everything',
	sms: 'Do Not Disturb is on for SMS',
	smsPermanent: 'The carrier has blocked texts to the contact, as after STOP',
	unknown: 'HighLevel does not tell whether the contact wants texts',
};

const message = longText(
	{
		displayName: 'Text',
		placeholder: 'e.g. Hello {{contact.first_name|there}}, see you tomorrow.',
		description:
			'With merge fields as in HighLevel, such as {{contact.first_name}}, {{contact.shoe_size}} or {{location.name}}; what stands behind a | is taken for an empty one. Not in an expression, where n8n would read the braces itself.',
	},
	4,
);

/** `+1`, or more of a number */
const PREFIX = /^\+\d{1,8}$/;

const allowedPrefixes: Field<string[]> = {
	property: {
		displayName: 'Only Numbers That Begin With',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1, +61',
		description:
			'Country codes, separated by commas. Others are not texted, so that nobody can make you pay for texts to far-away numbers.',
	},
	read(entered, { label }) {
		const prefixes = readIds(entered, label) ?? [];
		const wrong = prefixes.find((prefix) => !PREFIX.test(prefix));
		if (wrong === undefined) return prefixes;
		throw new InvalidInput(
			`The field '${label}' holds no country code: ${quoteValue(wrong)}`,
			'Each begins with a plus and has digits only, such as +1 or +61.',
		);
	},
};

interface Options {
	allowLinks?: boolean;
	allowedPrefixes?: string[];
	defaultCountry?: string;
	maxSegments?: number;
	optOutTag?: string;
	quietFrom?: TimeOfDay;
	quietTo?: TimeOfDay;
	timezone?: string;
	toNumber?: string;
}

export const prepareText = defineOperation({
	option: {
		name: 'Prepare Text',
		value: 'prepareText',
		description:
			'Find out whether a contact may be texted now, to which number, and with which words: Do Not Disturb, quiet hours, merge fields and length. Sends nothing. "send" says whether to send it, and "whyNot" why not.',
		action: 'Prepare a text message',
	},
	fields: { contactId: contactLocator(), message: required(message) },
	options: {
		allowLinks: flag(
			{ displayName: 'Allow Links', description: 'Whether the text may have web addresses in it' },
			true,
		),
		allowedPrefixes,
		defaultCountry,
		maxSegments: count(
			{
				displayName: 'Most Parts',
				description:
					'A text of more parts is not sent. A part has 160 characters, 70 with an emoji or other letters; in a longer text 153 and 67.',
			},
			1,
			MOST_SEGMENTS,
		),
		optOutTag,
		quietFrom: timeOfDay(
			{
				displayName: 'Quiet From',
				placeholder: 'e.g. 21:00',
				description:
					'Nobody is texted from this time of day where the contact lives. "sendAt" says when the text may go.',
			},
			'21:00',
		),
		quietTo: timeOfDay(
			{
				displayName: 'Quiet To',
				placeholder: 'e.g. 08:00',
				description: 'When the quiet hours end where the contact lives',
			},
			'08:00',
		),
		timezone: zoneOfContact({
			displayName: 'Time Zone',
			description: 'For a contact that has none. When empty, that of the sub-account is taken.',
		}),
		toNumber: text({
			displayName: 'To Number',
			placeholder: 'e.g. +1 217 555 0123',
			description: "Another number than the contact's own, such as the one from which it wrote",
		}),
	},
	async run({ contactId, message: written, options }, item) {
		const contact = await getContact(item.api, contactId);
		return { contactId, ...(await prepare(item, contactId, contact, written, options)) };
	},
});

async function prepare(
	item: ItemContext,
	contactId: string,
	contact: Contact,
	written: string,
	options: Options,
): Promise<IDataObject> {
	const { to, problem } = await numberOf(item, contact, options);
	const merged = await fillIn(written, {
		contact,
		location: async () => await item.accountCache.location(),
		definitions: async () => await definitionsIfAllowed(item),
	});
	const body = 'text' in merged ? merged.text.trim() : null;
	const { segments, encoding, characters } = lengthOf(body ?? '');
	const links = linksIn(body ?? '');
	const answer = (reason?: string, whyNot?: string, sendAt?: DateTime): IDataObject => ({
		send: reason === undefined,
		reason: reason ?? null,
		whyNot: whyNot ?? null,
		to: to ?? null,
		text: body,
		segments,
		encoding,
		characters,
		links,
		sendAt: sendAt?.toISO({ suppressMilliseconds: true }) ?? null,
	});
	const block = textingBlock(contact, to);
	if (block !== null) return answer(block, (block === 'noPhone' && problem) || BLOCKED[block]);
	const { allowedPrefixes: prefixes = [] } = options;
	if (to && prefixes.length > 0 && !prefixes.some((prefix) => to.startsWith(prefix))) {
		return answer('country', `${to} begins with none of ${prefixes.join(', ')}`);
	}
	const tag = options.optOutTag?.toLowerCase();
	if (tag && asList(contact.tags).some((one) => asText(one)?.toLowerCase() === tag)) {
		return answer('optOutTag', `The contact has the tag "${tag}"`);
	}
	const present = (await item.api.call(tasks.list, { contactId })).tasks;
	const asking = askingTask(present);
	if (asking) {
		return answer(
			'mayBeOptOut',
			`The contact may want no texts: find out, and complete the task "${asText(asking.title) ?? ''}"`,
		);
	}
	if (!('text' in merged)) {
		const { field, isKnown } = merged;
		return isKnown
			? answer('emptyField', `The contact has nothing for ${field}`)
			: answer('unknownField', `${field} is no field of contacts or of the sub-account`);
	}
	if (!body) return answer('noText', 'The text is empty');
	const internal = internalTaskIn(body, present);
	if (internal) return answer('internalTask', 'The text holds the title of a task for your staff');
	if (links.length > 0 && options.allowLinks === false) {
		return answer('link', `The text has a link in it: ${links[0] ?? ''}`);
	}
	const most = options.maxSegments ?? MOST_SEGMENTS;
	if (segments > most) {
		return answer('tooLong', `The text has ${segments} parts, and at most ${most} are to be sent`);
	}
	const now = await localNow(item, contact, options.timezone);
	const mayGo = quietEnd(now, options);
	if (!mayGo) return answer();
	return answer(
		'quietHours',
		`It is ${now.toFormat('HH:mm')} where the contact lives, and texts go out from ${mayGo.toFormat('HH:mm')}`,
		mayGo,
	);
}

/** A number that cannot be read is told, as it would be told that there is none. */
async function numberOf(
	item: ItemContext,
	contact: Contact,
	{ toNumber, defaultCountry: chosen }: Options,
): Promise<{ to?: string; problem?: string }> {
	const reading = textNumber(
		item,
		toNumber ?? asText(contact.phone),
		toNumber === undefined ? 'Phone' : 'To Number',
		chosen ?? asText(contact.country),
	);
	return await reading.then(
		(to) => ({ to }),
		(error: unknown) =>
			error instanceof InvalidInput ? { problem: error.message } : Promise.reject(error),
	);
}

async function localNow(
	item: ItemContext,
	{ timezone }: Contact,
	chosen: string | undefined,
): Promise<DateTime> {
	const own = asText(timezone) ?? '';
	const zone = IANAZone.isValidZone(own) ? own : await displayZone(item, chosen);
	return DateTime.fromMillis(systemClock.now(), { zone });
}

function quietEnd(now: DateTime, { quietFrom, quietTo }: Options): DateTime | undefined {
	if (!quietFrom && !quietTo) return undefined;
	const from = quietFrom ?? { hour: 21, minute: 0 };
	return endOfQuiet(now, { from, to: quietTo ?? { hour: 8, minute: 0 } });
}
