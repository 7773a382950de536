import type { INodeProperties } from 'n8n-workflow';
import { asText } from '../../shared/answered';
import { InvalidInput } from '../../shared/invalidInput';
import type { TriggerParameters } from './triggerParameters';

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;
const UNITS: Record<string, number> = { minutes: MINUTE, hours: 60 * MINUTE, days: DAY };
const LONGEST = 60 * DAY;

export function leadTimeFields(...events: string[]): INodeProperties[] {
	const displayOptions = { show: { event: events } };
	return [
		{
			displayName: 'Time Before',
			name: 'leadTime',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 60,
			hint: 'Must be longer than the time between two polls, or some come too late',
			displayOptions,
		},
		{
			displayName: 'Unit',
			name: 'leadUnit',
			type: 'options',
			options: [
				{ name: 'Days', value: 'days' },
				{ name: 'Hours', value: 'hours' },
				{ name: 'Minutes', value: 'minutes' },
			],
			default: 'minutes',
			displayOptions,
		},
	];
}

/**
 * Reads them in milliseconds.
 *
 * @throws InvalidInput when it is not above zero, or too long
 */
export function readLeadTime(parameters: TriggerParameters): number {
	const unit = UNITS[asText(parameters.value('leadUnit', 'minutes')) ?? ''] ?? NaN;
	const lead = Number(parameters.value('leadTime', 60)) * unit;
	if (lead > 0 && lead <= LONGEST) return lead;
	throw new InvalidInput("The field 'Time Before' must be above 0 and at most 60 days");
}
