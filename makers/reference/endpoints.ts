/**
 * HighLevel's endpoints for contacts and what belongs to them, by method and path. Parameters have the names of
 * the sandbox; a test compares the list with HighLevel's own files where they are at hand.
 */
export const ENDPOINT_GROUPS: Record<string, string[]> = {
	Contacts: [
		'POST /contacts/',
		'GET /contacts/',
		'POST /contacts/upsert',
		'POST /contacts/search',
		'GET /contacts/search/duplicate',
		'GET /contacts/business/:businessId',
		'GET /contacts/:contactId',
		'PUT /contacts/:contactId',
		'DELETE /contacts/:contactId',
		'POST /contacts/bulk/business',
		'POST /contacts/:contactId/followers',
		'DELETE /contacts/:contactId/followers',
		'POST /contacts/:contactId/campaigns/:campaignId',
		'DELETE /contacts/:contactId/campaigns/:campaignId',
		'DELETE /contacts/:contactId/campaigns/removeAll',
		'POST /contacts/:contactId/workflow/:workflowId',
		'DELETE /contacts/:contactId/workflow/:workflowId',
	],
	Notes: [
		'GET /contacts/:contactId/notes',
		'POST /contacts/:contactId/notes',
		'GET /contacts/:contactId/notes/:id',
		'PUT /contacts/:contactId/notes/:id',
		'DELETE /contacts/:contactId/notes/:id',
	],
	Tags: [
		'POST /contacts/:contactId/tags',
		'DELETE /contacts/:contactId/tags',
		'POST /contacts/bulk/tags/update/:type',
		'GET /locations/:locationId/tags',
		'POST /locations/:locationId/tags',
		'GET /locations/:locationId/tags/:tagId',
		'PUT /locations/:locationId/tags/:tagId',
		'DELETE /locations/:locationId/tags/:tagId',
	],
	Tasks: [
		'GET /contacts/:contactId/tasks',
		'POST /contacts/:contactId/tasks',
		'GET /contacts/:contactId/tasks/:taskId',
		'PUT /contacts/:contactId/tasks/:taskId',
		'DELETE /contacts/:contactId/tasks/:taskId',
		'PUT /contacts/:contactId/tasks/:taskId/completed',
		'POST /locations/:locationId/tasks/search',
		'POST /locations/:locationId/recurring-tasks',
		'GET /locations/:locationId/recurring-tasks/:id',
		'PUT /locations/:locationId/recurring-tasks/:id',
		'DELETE /locations/:locationId/recurring-tasks/:id',
	],
	Appointments: [
		'GET /contacts/:contactId/appointments',
		'GET /calendars/events',
		'DELETE /calendars/events/:eventId',
		'POST /calendars/events/appointments',
		'GET /calendars/events/appointments/:eventId',
		'PUT /calendars/events/appointments/:eventId',
		'GET /calendars/:calendarId/free-slots',
		'GET /calendars/blocked-slots',
		'POST /calendars/events/block-slots',
		'PUT /calendars/events/block-slots/:eventId',
		'GET /calendars/appointments/:appointmentId/notes',
		'POST /calendars/appointments/:appointmentId/notes',
		'PUT /calendars/appointments/:appointmentId/notes/:noteId',
		'DELETE /calendars/appointments/:appointmentId/notes/:noteId',
	],
};

/** Why the node leaves an endpoint out, for those that it does. */
export const LEFT_OUT: Array<[pattern: RegExp, reason: string]> = [
	[/recurring-tasks/, 'No: a schedule is what n8n itself is for'],
	[/block/, 'No: blocked time belongs to a calendar, not to a contact'],
	[/^(PUT|DELETE) .*\/notes\/:noteId$/, 'No: notes of appointments can be added and read'],
];
