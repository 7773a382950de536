import { asRecord, asText } from './answered';
import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../run/invalidInput';
import type { Answered } from './wire';

/** Channels as HighLevel calls them (docs/highlevel-api.md, Contacts), with the names that users see. */
export const DND_CHANNELS = {
	Call: 'Call',
	Email: 'Email',
	FB: 'Facebook Messenger',
	GMB: 'Google Business Messages',
	SMS: 'SMS',
	WhatsApp: 'WhatsApp',
} as const;

export type DndChannel = keyof typeof DND_CHANNELS;

export interface DndSetting {
	/** `active` means that the contact must not be contacted; `permanent` cannot be changed */
	status: string;
	message?: string;
	code?: string;
}

export type DndSettings = Partial<Record<string, DndSetting>>;

/** What is to be done with the channels that the user chose. */
export interface DndPlan {
	/** Those to send */
	changes: Record<string, DndSetting>;
	/** Those that HighLevel would refuse, and with them all others */
	permanent: string[];
}

/**
 * Reads which channels the user wants blocked or free.
 *
 * @throws InvalidInput for none, and for a value that is neither
 */
export function wantedChannels(fields: IDataObject): Record<string, string> {
	const wanted = (Object.keys(DND_CHANNELS) as DndChannel[])
		.filter((channel) => (fields[channel] ?? '') !== '')
		.map((channel) => [channel, readStatus(fields[channel], DND_CHANNELS[channel])]);
	if (wanted.length > 0) return Object.fromEntries(wanted) as Record<string, string>;
	throw new InvalidInput(
		'There is no channel to change',
		"Add at least one under 'Channels', such as SMS.",
	);
}

/**
 * The settings of a channel. HighLevel's newer form of the API writes `sms` in place of `SMS`.
 *
 * @returns nothing when the channel is not among them
 */
export function channelIn(settings: Answered, channel: string): unknown {
	const ofChannel = Object.entries(settings).filter(([name]) => fold(name) === fold(channel));
	return ofChannel.find(([, one]) => statusOf(one) !== 'inactive')?.[1] ?? ofChannel[0]?.[1];
}

/** A channel's status in lower case; nothing when it has none. */
export function statusOf(setting: unknown): string | undefined {
	return fold(asText(asRecord(setting).status)) || undefined;
}

function fold(text = ''): string {
	return text.trim().toLowerCase();
}

/**
 * Compares what is wanted with what the contact has. HighLevel refuses a whole update when it names a
 * permanent channel, even unchanged, so only channels that change are sent.
 */
export function planDnd(
	current: Answered,
	wanted: Record<string, string>,
	message: string,
): DndPlan {
	const plan: DndPlan = { changes: {}, permanent: [] };
	for (const [channel, status] of Object.entries(wanted)) {
		const now = asRecord(channelIn(current, channel));
		if (statusOf(now) === 'permanent') plan.permanent.push(channel);
		else if (statusOf(now) !== status || (message !== '' && now.message !== message)) {
			plan.changes[channel] = message === '' ? { status } : { status, message };
		}
	}
	return plan;
}

/** An expression or an AI model may give on and off in place of the menu's values. */
const STATUSES = new Map([
	['active', 'active'],
	['true', 'active'],
	['inactive', 'inactive'],
	['false', 'inactive'],
]);

function readStatus(value: unknown, label: string): string {
	const status = STATUSES.get(String(value).trim().toLowerCase());
	if (status) return status;
	throw new InvalidInput(
		`The channel '${label}' is neither blocked nor allowed: "${String(value)}"`,
		'Use active to block the channel, or inactive to allow it.',
	);
}
