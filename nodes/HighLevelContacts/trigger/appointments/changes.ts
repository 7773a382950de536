export const APPOINTMENT_CHANGES = [
	{ name: 'Address', value: 'address' },
	{ name: 'Assigned User', value: 'assignedUserId' },
	{ name: 'Calendar', value: 'calendarId' },
	{ name: 'End Time', value: 'endTime' },
	{ name: 'Notes', value: 'notes' },
	{ name: 'Start Time', value: 'startTime' },
	{ name: 'Status', value: 'appointmentStatus' },
	{ name: 'Title', value: 'title' },
] as const;
