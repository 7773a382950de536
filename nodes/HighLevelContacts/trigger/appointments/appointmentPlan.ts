import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../../shared/answered';
import { ownerLocators } from '../../actions/appointment/calendarFields';
import { hasStatus } from '../../model/values/appointmentStatus';
import { contactFilters } from '../../model/search/contactFilters';
import { readFlag } from '../../model/values/flag';
import type { Appointment } from '../../model/wire';
import { locatorId } from '../../model/values/locator';
import type { WatchPlan } from '../childEvent';
import { DAY } from '../leadTime';
import { readWholeNumber, type TriggerParameters } from '../triggerParameters';

export interface AppointmentSettings {
	/** One of `calendarId`, `groupId` and `userId`; absent for all calendars. */
	whose?: IDataObject;
	simple: boolean;
	isWanted: (appointment: Appointment) => boolean;
	aheadMs: number;
	backMs: number;
}

/**
 * @param usual statuses that are meant when the user has chosen none; all when empty
 * @param more what the memory belongs to beside calendar and filters
 */
export function appointmentPlan(
	parameters: TriggerParameters,
	open: (settings: AppointmentSettings) => WatchPlan['open'],
	usual: string[] = [],
	more: unknown = null,
): WatchPlan {
	const { filters, options } = parameters;
	const { appointmentStatus: chosen = [], tags } = filters;
	const statuses = chosen.length > 0 ? chosen : usual;
	const whose = readWhose(parameters);
	const settings = {
		whose,
		simple: readFlag(parameters.value('simple', true), 'Simplify') ?? true,
		isWanted: hasStatus(statuses),
		aheadMs: readWholeNumber(options.daysAhead ?? 90, "option 'Days Ahead'", 1, 365) * DAY,
		backMs: readWholeNumber(options.daysBack ?? 7, "option 'Days Back'", 0, 365) * DAY,
	};
	return {
		scope: [whose ?? null, [...chosen].sort(), more],
		contactFilters: contactFilters({ tags }),
		open: open(settings),
	};
}

function readWhose(parameters: TriggerParameters): IDataObject | undefined {
	const whose = asText(parameters.value('whose', 'all')) ?? 'all';
	const owner = Object.entries(ownerLocators).find(([name]) => name === whose)?.[1];
	if (!owner) return undefined;
	return { [whose]: locatorId(parameters.value(whose, ''), owner.property.displayName) };
}
