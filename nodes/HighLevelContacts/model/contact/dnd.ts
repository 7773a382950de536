import { asRecord, asText } from '../../../shared/answered';
import { InvalidInput } from '../../../shared/invalidInput';
import { quoteValue } from '../../../shared/values/quoteValue';
import { readText } from '../../../shared/values/text';
import type { Answered } from '../wire';

/** Channels as HighLevel calls them (docs/highlevel-api.md, Contacts), with the names that users see. */
export const DND_CHANNELS = {
	Call: 'Call',
	Email: 'Email',
	FB: 'Facebook Messenger',
	GMB: 'Google Business Messages',
	SMS: 'SMS',
	WhatsApp: 'WhatsApp',
} as const;

export type DndStatus = 'active' | 'inactive';

interface DndSetting {
	/** `active` means that the contact must not be contacted; `permanent` cannot be changed */
	status: string;
	message?: string;
	code?: string;
}

/** What is to be done with the channels that the user chose. */
export interface DndPlan {
	/** Those to send */
	changes: Record<string, DndSetting>;
	/** Those that HighLevel would refuse, and with them all others */
	permanent: string[];
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
	wanted: Partial<Record<string, DndStatus>>,
	message?: string,
): DndPlan {
	const plan: DndPlan = { changes: {}, permanent: [] };
	for (const [channel, status] of Object.entries(wanted)) {
		if (!status) continue;
		const now = asRecord(channelIn(current, channel));
		if (statusOf(now) === 'permanent') plan.permanent.push(channel);
		else if (statusOf(now) !== status || (message && now.message !== message)) {
			plan.changes[channel] = message ? { status, message } : { status };
		}
	}
	return plan;
}

/** An expression or an AI model may give on and off, or the menu's names, in place of the menu's values. */
const STATUSES = new Map<string, DndStatus>([
	['active', 'active'],
	['block', 'active'],
	['true', 'active'],
	['inactive', 'inactive'],
	['allow', 'inactive'],
	['false', 'inactive'],
]);

/** Whether a channel is to be blocked; nothing when it is empty. @throws InvalidInput for what is neither */
export function readStatus(value: unknown, label: string): DndStatus | undefined {
	const text = readText(value, label);
	if (text === undefined) return undefined;
	const status = STATUSES.get(text.toLowerCase());
	if (status) return status;
	throw new InvalidInput(
		`The channel '${label}' is neither blocked nor allowed: ${quoteValue(text)}`,
		'Use active to block the channel, or inactive to allow it.',
	);
}
