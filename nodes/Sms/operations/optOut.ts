import type { SmsOperation } from './operation';

const getAll: SmsOperation = {
	resource: 'optOut',
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many opt outs',
		description: 'Numbers that want no texts',
	},
	isOffered: ({ optOuts }) => optOuts !== undefined,
	fields: [
		{
			property: {
				displayName: 'Return All',
				name: 'returnAll',
				type: 'boolean',
				default: false,
				description: 'Whether to return all results or only up to a given limit',
			},
		},
		{
			property: {
				displayName: 'Limit',
				name: 'limit',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 50,
				description: 'Max number of results to return',
				displayOptions: { show: { returnAll: [false] } },
			},
		},
	],
	options: [],
	async run({ provider, api, value }) {
		const rows = (await provider.optOuts?.(api)) ?? [];
		return value('returnAll') === true ? rows : rows.slice(0, Math.max(1, Number(value('limit'))));
	},
};

export const optOut = [getAll];
