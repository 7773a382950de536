import { asText } from '../../asText.cts';
import { TOUCHSMS } from '../fixtures.cts';
import { digitsOf } from '../numbers.cts';
import type { SmsCall, SmsRoute } from '../service.cts';

export const accountRoutes: readonly SmsRoute[] = [
	{ method: 'GET', path: '/account', handle: account },
	{
		method: 'GET',
		path: '/account/sender-ids',
		handle: () => ({
			data: [
				{ sender_id: 'SHARED_NUMBER', label: 'Shared number' },
				{ sender_id: digitsOf(TOUCHSMS.number), label: 'Dedicated number' },
				{ sender_id: TOUCHSMS.alphaSender, label: TOUCHSMS.alphaSender },
			],
		}),
	},
	{
		method: 'GET',
		path: '/numbers',
		handle: () => ({
			data: [
				{
					ulid: '01SANDBOXT0UCHSMSNVMBER001',
					name: 'Front desk',
					status: 'active',
					number: digitsOf(TOUCHSMS.number),
				},
			],
		}),
	},
	{ method: 'GET', path: '/inbounds', handle: inbounds },
];

function account({ account: { settings } }: SmsCall): object {
	return {
		data: {
			id: 1,
			firstname: 'Sandbox',
			surname: 'Owner',
			email: 'owner@example.com',
			mobile: digitsOf(TOUCHSMS.number),
			credits: settings.credits,
			settings: {
				timezone: 'Australia/Sydney',
				allow_contact_duplicates: false,
				allow_sms_duplicates: false,
			},
		},
	};
}

/** Newest first; `since`, `since_id`, `page` and `page_size` as the third-party draft has them [unsure]. */
function inbounds({ world, account: { provider }, query }: SmsCall): object {
	const all = world.outbox.inbound.filter((message) => message.provider === provider);
	const after = all.findIndex(({ id }) => id === query.since_id);
	const since = query.since ? Date.parse(asText(query.since)) : -Infinity;
	const size = Number(query.page_size ?? 50);
	const page = Number(query.page ?? 1);
	return {
		data: all
			.slice(after + 1)
			.filter(({ at }) => at >= since)
			.reverse()
			.slice((page - 1) * size, page * size)
			.map(({ id, from, to, text, at }) => ({
				id,
				from: digitsOf(from),
				to: digitsOf(to),
				content: text,
				date: new Date(at).toISOString(),
			})),
	};
}
