import type { Calendar } from './calendarTypes.cts';

type Json = Record<string, unknown>;

/** A calendar as the list has it: what nobody has set is left out. */
export function listedCalendarView(calendar: Calendar): Json {
	const { groupId, description, widgetSlug, teamMembers, openHours } = calendar;
	const { minimumNoticeHours, bookableDays } = calendar;
	return {
		id: calendar.id,
		locationId: calendar.locationId,
		name: calendar.name,
		...(groupId && { groupId }),
		...(description && { description }),
		...(widgetSlug && { widgetSlug, widgetType: 'classic' }),
		...(calendar.calendarType === 'round_robin' && {
			eventType: 'RoundRobin_OptimizeForAvailability',
		}),
		...(teamMembers.length > 0 && { teamMembers: membersOf(calendar) }),
		calendarType: calendar.calendarType,
		eventTitle: '{{contact.name}}',
		eventColor: '#039BE5',
		slotDuration: calendar.slotDurationMinutes,
		slotDurationUnit: 'mins',
		slotInterval: calendar.slotIntervalMinutes,
		slotIntervalUnit: 'mins',
		slotBufferUnit: 'mins',
		appoinmentPerSlot: 1,
		appointmentPerSlot: 1,
		...(minimumNoticeHours !== undefined && {
			allowBookingAfter: minimumNoticeHours,
			allowBookingAfterUnit: 'hours',
		}),
		...(bookableDays !== undefined && {
			allowBookingFor: bookableDays,
			allowBookingForUnit: 'days',
		}),
		openHours: openHours.length > 0 ? openHours : {},
		enableRecurring: false,
		autoConfirm: calendar.autoConfirm,
		googleInvitationEmails: true,
		allowReschedule: true,
		allowCancellation: true,
		formSubmitType: 'ThankYouMessage',
		formSubmitThanksMessage: 'Thank you. We will be in touch.',
		availabilities: [],
		consentLabel: 'You may write to me.',
		preBufferUnit: 'mins',
		isActive: calendar.isActive,
	};
}

/** GET by id also has the values that nobody has set. */
export function calendarView(calendar: Calendar): Json {
	return {
		...listedCalendarView(calendar),
		notifications: [],
		teamMembers: membersOf(calendar),
		slotBuffer: 0,
		guestType: 'collect_detail',
		preBuffer: 0,
	};
}

function membersOf({ teamMembers }: Calendar): Json[] {
	return teamMembers.map((userId, at) => ({ userId, priority: 0.5, isPrimary: at === 0 }));
}
