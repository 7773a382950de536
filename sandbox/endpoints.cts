import type { Endpoint } from './http/endpoint.cts';
import { appointmentNoteEndpoints } from './routes/appointmentNotes.cts';
import { appointmentEndpoints } from './routes/appointments.cts';
import { businessEndpoints } from './routes/businesses.cts';
import { calendarEndpoints } from './routes/calendars.cts';
import { contactBulkEndpoints } from './routes/contactBulk.cts';
import { contactRelationEndpoints } from './routes/contactRelations.cts';
import { conversationEndpoints } from './routes/conversations.cts';
import { customFieldEndpoints } from './routes/customFields.cts';
import { inboundMessageEndpoints } from './routes/inboundMessages.cts';
import { locationEndpoints } from './routes/locations.cts';
import { locationTagEndpoints } from './routes/locationTags.cts';
import { messageListEndpoints } from './routes/messageLists.cts';
import { messageEndpoints } from './routes/messages.cts';
import { oauthEndpoints } from './routes/oauth.cts';
import { taskSearchEndpoints } from './routes/taskSearch.cts';
import { userEndpoints } from './routes/users.cts';
import { contactEndpoints } from './routes/contacts.cts';
import { contactSearchEndpoints } from './routes/contactSearch.cts';
import { contactTagEndpoints } from './routes/contactTags.cts';
import { noteEndpoints } from './routes/notes.cts';
import { taskEndpoints } from './routes/tasks.cts';
import { uploadEndpoints } from './routes/uploads.cts';

/** All of HighLevel's API that the sandbox answers. A new endpoint is one entry in one of these lists. */
export const ENDPOINTS: readonly Endpoint[] = [
	...contactEndpoints,
	...contactSearchEndpoints,
	...contactTagEndpoints,
	...noteEndpoints,
	...taskEndpoints,
	...contactRelationEndpoints,
	...contactBulkEndpoints,
	...locationTagEndpoints,
	...customFieldEndpoints,
	...taskSearchEndpoints,
	...calendarEndpoints,
	...appointmentEndpoints,
	...appointmentNoteEndpoints,
	...userEndpoints,
	...businessEndpoints,
	...locationEndpoints,
	...oauthEndpoints,
	...conversationEndpoints,
	...inboundMessageEndpoints,
	...messageEndpoints,
	...messageListEndpoints,
	...uploadEndpoints,
];
