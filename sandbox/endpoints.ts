import type { Endpoint } from './http/endpoint';
import { appointmentNoteEndpoints } from './routes/appointmentNotes';
import { appointmentEndpoints } from './routes/appointments';
import { businessEndpoints } from './routes/businesses';
import { calendarEndpoints } from './routes/calendars';
import { contactBulkEndpoints } from './routes/contactBulk';
import { contactRelationEndpoints } from './routes/contactRelations';
import { conversationEndpoints } from './routes/conversations';
import { customFieldEndpoints } from './routes/customFields';
import { inboundMessageEndpoints } from './routes/inboundMessages';
import { locationEndpoints } from './routes/locations';
import { locationTagEndpoints } from './routes/locationTags';
import { messageListEndpoints } from './routes/messageLists';
import { messageEndpoints } from './routes/messages';
import { oauthEndpoints } from './routes/oauth';
import { taskSearchEndpoints } from './routes/taskSearch';
import { userEndpoints } from './routes/users';
import { contactEndpoints } from './routes/contacts';
import { contactSearchEndpoints } from './routes/contactSearch';
import { contactTagEndpoints } from './routes/contactTags';
import { noteEndpoints } from './routes/notes';
import { taskEndpoints } from './routes/tasks';
import { uploadEndpoints } from './routes/uploads';

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
