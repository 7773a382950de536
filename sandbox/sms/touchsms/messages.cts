import { asText } from '../../asText.cts';
import { ApiError } from '../../http/errors.cts';
import type { World } from '../../world.cts';
import type { SmsAccount } from '../account.cts';
import { TOUCHSMS } from '../fixtures.cts';
import { countryOf, digitsOf, measure, readNumber } from '../numbers.cts';
import { pushReceipt } from '../receipts.cts';
import { accept } from '../send.cts';
import type { SmsCall, SmsRoute } from '../service.cts';

type Json = Record<string, unknown>;

const MAX_MESSAGES = 1000;
const HELP: Record<string, string> = {
	INVALID_RECIPIENT: 'The recipient is not a valid phone number.',
	INVALID_SENDER_ID: 'The sender ID is not available to this account.',
	// The three codes below are not documented [unsure].
	DUPLICATE_RECIPIENT: 'The recipient occurs more than once.',
	OPTED_OUT: 'The recipient has opted out.',
	INSUFFICIENT_CREDITS: 'The account has not enough credits.',
};

export const messageRoutes: readonly SmsRoute[] = [
	{ method: 'POST', path: '/sms', handle: (call) => send(call, true) },
	{ method: 'POST', path: '/sms/dry', write: false, handle: (call) => send(call, false) },
];

/** A failure of one message does not touch the others, nor the status 200. */
function send({ world, account, body }: SmsCall, isReal: boolean): object {
	const drafts = checked(body);
	const seen = new Set<string>();
	const messages: Json[] = [];
	const errors: Json[] = [];
	const balance = account.settings.credits;
	const totals = { totalParts: 0, totalMessages: 0, totalCredits: 0 };
	for (const draft of drafts) {
		const { parts, size, isUnicode } = measure(String(draft.body));
		const to = readNumber(draft.to, 'AU');
		const code = problem(account, draft, to, body.reject_duplicates_by_recipient === true && seen);
		const tooDear = !code && isReal && totals.totalCredits + parts > balance;
		if (code || tooDear || !to) {
			errors.push(failed(draft, code ?? 'INSUFFICIENT_CREDITS'));
			continue;
		}
		seen.add(to);
		totals.totalParts += parts;
		totals.totalMessages += 1;
		totals.totalCredits += parts;
		const meta = { size, parts, is_unicode: isUnicode, cost: parts, country: countryOf(to) };
		messages.push({ status: 'VALID', ...echo(draft), to: digitsOf(to), meta });
		if (isReal) sendOne(world, account, draft, to, parts);
	}
	return {
		data: {
			meta: {
				...totals,
				creditBalance: account.settings.credits,
				hasSufficientCredits: totals.totalCredits <= balance,
			},
			messages,
			errors,
		},
	};
}

function sendOne(world: World, account: SmsAccount, draft: Json, to: string, cost: number): void {
	const message = accept(
		world,
		account,
		{
			from: draft.from === 'SHARED_NUMBER' ? TOUCHSMS.number : String(draft.from),
			to,
			text: String(draft.body),
			...(draft.reference !== undefined && { reference: asText(draft.reference) }),
			...(draft.campaign !== undefined && { campaign: asText(draft.campaign) }),
			...(draft.date !== undefined && { scheduledFor: Date.parse(asText(draft.date)) }),
			metadata: draft.metadata,
			media: draft.media,
		},
		cost,
	);
	pushReceipt(world, account, 'receipt', message);
}

/** 422 in the words of the vendor's framework; the exact lines are [unsure]. */
function checked(body: Json): Json[] {
	const errors: Record<string, string[]> = {};
	const drafts = body.messages;
	if (!Array.isArray(drafts) || drafts.length === 0) {
		errors.messages = ['The messages field is required.'];
	} else if (drafts.length > MAX_MESSAGES) {
		errors.messages = [`The messages may not have more than ${MAX_MESSAGES} items.`];
	} else {
		drafts.forEach((draft: Json | null, index) => {
			for (const field of ['to', 'from', 'body']) {
				const value = draft?.[field];
				if (value === undefined || value === null || value === '') {
					errors[`messages.${index}.${field}`] = [
						`The messages.${index}.${field} field is required.`,
					];
				}
			}
			if (draft?.date && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?Z$/.test(asText(draft.date))) {
				errors[`messages.${index}.date`] = [`The messages.${index}.date is not a valid UTC date.`];
			}
		});
	}
	if (Object.keys(errors).length === 0) return drafts as Json[];
	throw new ApiError(422, { message: 'The given data was invalid.', errors });
}

function problem(
	account: SmsAccount,
	draft: Json,
	to: string | undefined,
	seen: Set<string> | false,
): string | undefined {
	if (!to) return 'INVALID_RECIPIENT';
	if (!isSender(draft.from)) return 'INVALID_SENDER_ID';
	if (seen && seen.has(to)) return 'DUPLICATE_RECIPIENT';
	if (account.hasOptedOut(to)) return 'OPTED_OUT';
	return undefined;
}

function isSender(from: unknown): boolean {
	if (from === 'SHARED_NUMBER' || from === TOUCHSMS.alphaSender) return true;
	return readNumber(from, 'AU') === TOUCHSMS.number;
}

function echo({ to, from, body, campaign, reference, date, metadata }: Json): Json {
	return {
		to,
		from,
		body,
		campaign: campaign ?? null,
		reference: reference ?? null,
		date: date ?? null,
		...(metadata !== undefined && { metadata }),
	};
}

function failed(draft: Json, code: string): Json {
	return { status: 'ERROR', error_code: code, error_help: HELP[code], ...echo(draft) };
}
