import { InvalidInput } from '../../shared/invalidInput';
import { chosenIn } from '../../shared/values/empty';
import { readInstant } from '../../shared/values/instant';
import { readList } from '../../shared/values/list';
import { quoteValue } from '../../shared/values/quoteValue';
import { readText } from '../../shared/values/text';
import type { SmsProvider, TextToSend } from '../provider';
import { providers } from '../providers';
import type { Item, SmsField, SmsOperation } from './operation';
import { countryOption, readNumber } from './phone';

/** Networks carry no more than ten parts. */
const LONGEST_TEXT = 1600;

const fields: SmsField[] = [
	{
		property: {
			displayName: 'To',
			name: 'to',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +61491570156',
			description: 'The number that gets the text, best with its country code',
		},
	},
	...providers.flatMap(senderField),
	{
		property: {
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: 'e.g. Your parcel is here.',
			description: 'What the text says, at most 1,600 characters',
		},
	},
];

const options: SmsField[] = [
	{
		property: {
			displayName: 'Add Raw Answer',
			name: 'addRaw',
			type: 'boolean',
			default: false,
			description: 'Whether to put out also what the provider has answered, in the field raw',
		},
	},
	countryOption,
	{
		property: {
			displayName: 'Dry Run',
			name: 'dryRun',
			type: 'boolean',
			default: false,
			description:
				'Whether to check everything and send nothing. SMS.to, SMSFactor and touchSMS check the text and tell its price; with the others only this node checks.',
		},
	},
	{
		isFor: ({ send }) => send.knowsMarketing === true,
		property: {
			displayName: 'Is Marketing',
			name: 'isMarketing',
			type: 'boolean',
			default: false,
			description:
				'Whether the text advertises something; for such texts the provider has rules of its own, such as hours and the word STOP',
		},
	},
	{
		isFor: ({ send }) => send.canAttach === true,
		property: {
			displayName: 'Media URLs',
			name: 'mediaUrls',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/picture.jpg',
			description: 'Addresses of pictures that go with the text, separated by commas',
		},
	},
	{
		isFor: ({ send }) => send.hasReference === true,
		property: {
			displayName: 'Reference',
			name: 'reference',
			type: 'string',
			default: '',
			description:
				'Your own ID of the text, by which a receipt names it. Empty makes one; either is in the field ID of the output.',
		},
	},
	{
		isFor: ({ send }) => send.canSchedule === true,
		property: {
			displayName: 'Send At',
			name: 'sendAt',
			type: 'dateTime',
			default: '',
			description: 'When the text goes out, in the time zone of the workflow; at once when empty',
		},
	},
];

/** Each provider has its own name for what the text comes from. */
function senderField({ key, send: { sender } }: SmsProvider): SmsField[] {
	if (!sender) return [];
	const { displayName, description, placeholder, initial, isRequired: required, list } = sender;
	const looks = { displayName, name: 'sender', description, required };
	const isFor = (provider: SmsProvider) => provider.key === key;
	if (!list) {
		return [{ isFor, property: { ...looks, type: 'string', default: initial, placeholder } }];
	}
	return [
		{
			isFor,
			property: {
				...looks,
				type: 'resourceLocator',
				default: { mode: initial ? 'id' : 'list', value: initial },
				modes: [
					{
						displayName: 'From List',
						name: 'list',
						type: 'list',
						typeOptions: { searchListMethod: 'searchSenders' },
					},
					{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
				],
			},
		},
	];
}

export const send: SmsOperation = {
	resource: 'text',
	option: { name: 'Send', value: 'send', action: 'Send a text message' },
	isOffered: () => true,
	fields,
	options,
	async run(item) {
		const text = read(item);
		const { provider, api, options: chosen } = item;
		const shown = { to: text.to, provider: provider.key };
		if (text.isDryRun && !provider.send.canDryRun) {
			return { id: null, ...shown, status: 'simulated' };
		}
		const { id, parts, cost, isHeld, raw } = await provider.send.run(api, text);
		return {
			id: id ?? null,
			...shown,
			status: statusOf(text),
			...(isHeld ? { isHeld } : {}),
			...(parts === undefined ? {} : { parts }),
			...(cost === undefined ? {} : { cost }),
			...(chosen.addRaw === true ? { raw } : {}),
		};
	},
};

function statusOf({ isDryRun, sendAt }: TextToSend): string {
	if (isDryRun) return 'simulated';
	return sendAt === undefined ? 'sent' : 'scheduled';
}

/** @throws InvalidInput for what cannot be sent */
function read(item: Item): TextToSend {
	const { provider, options: chosen } = item;
	const mediaUrls = readMedia(chosen.mediaUrls);
	return {
		to: readNumber(item, 'to', 'To'),
		text: readWords(item.value('text'), mediaUrls.length > 0),
		sender: readSender(item),
		sendAt: readTime(item),
		mediaUrls: provider.send.canAttach ? mediaUrls : [],
		reference: readText(chosen.reference, 'Reference'),
		isMarketing: chosen.isMarketing === true,
		isDryRun: chosen.dryRun === true,
	};
}

function readWords(value: unknown, hasMedia: boolean): string {
	const words = readText(value, 'Text') ?? '';
	if (words === '' && !hasMedia) {
		throw new InvalidInput(
			"The field 'Text' is empty",
			'Enter what the text says, or check what its expression gives for this item.',
		);
	}
	if (words.length <= LONGEST_TEXT) return words;
	throw new InvalidInput(
		`The text has ${words.length} characters, and networks carry ${LONGEST_TEXT} at the most`,
		'Shorten it, or send it in several texts.',
	);
}

function readSender({ provider, value }: Item): string {
	const { sender } = provider.send;
	if (!sender) return '';
	const chosen = readText(chosenIn(value('sender')), sender.displayName);
	if (chosen !== undefined || !sender.isRequired) return chosen ?? '';
	throw new InvalidInput(
		`The field '${sender.displayName}' is empty`,
		`${provider.displayName} needs it with each text. Choose one from the list.`,
	);
}

function readTime({ provider, options: chosen, timezone, now }: Item): number | undefined {
	if (!provider.send.canSchedule) return undefined;
	const at = readInstant(chosen.sendAt, 'Send At', { zone: timezone })?.toMillis();
	if (at === undefined || at > now) return at;
	throw new InvalidInput(
		"The time in 'Send At' has passed",
		"Enter a time to come, or leave 'Send At' out to send at once.",
	);
}

function readMedia(value: unknown): string[] {
	const urls = readList(value, 'Media URLs') ?? [];
	for (const url of urls) {
		if (URL.canParse(url) && /^https?:\/\//i.test(url)) continue;
		throw new InvalidInput(
			`The field 'Media URLs' holds no web address: ${quoteValue(url)}`,
			'Each begins with https://, and the provider must be able to open it.',
		);
	}
	return urls;
}
