import { appointmentOutput } from '../../model/entityOutput';
import type { ItemContext } from '../../run/itemContext';
import { listLength, simplify } from '../fields';
import type { Operation } from '../operation';
import { hasStatus, statusFilter } from './appointmentFields';
import { eventsIn } from './eventsIn';
import { rangeFields, readRange } from './rangeFields';
import { WHOSE_LABELS, whoseFields } from './whoseFields';

export const getEvents: Operation = {
	option: {
		name: 'Get Many in Calendar',
		value: 'getEvents',
		description: 'List the appointments of a calendar, calendar group or user in a range of time',
		action: 'Get many appointments in a calendar',
	},
	fields: [...whoseFields(), ...rangeFields(), ...listLength(), statusFilter, simplify()],
	async run(item) {
		const limit = item.flag('returnAll') ? Infinity : item.count('limit', 'Limit', 1);
		const isWanted = hasStatus(item.collection('filters').appointmentStatus);
		const { from, to } = readRange(item);
		const simple = item.flag('simple');
		return (await eventsIn(item.api, readWhose(item), from, to))
			.filter(isWanted)
			.slice(0, limit)
			.map((event) => appointmentOutput(event, undefined, simple));
	},
};

function readWhose(item: ItemContext) {
	const whose = item.text('whose') as keyof typeof WHOSE_LABELS;
	return { [whose]: item.id(whose, WHOSE_LABELS[whose]) };
}
