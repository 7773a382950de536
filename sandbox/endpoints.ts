import type { Endpoint } from './http/endpoint';
import { contactEndpoints } from './routes/contacts';
import { contactSearchEndpoints } from './routes/contactSearch';
import { contactTagEndpoints } from './routes/contactTags';
import { noteEndpoints } from './routes/notes';
import { taskEndpoints } from './routes/tasks';

/** All of HighLevel's API that the sandbox answers. A new endpoint is one entry in one of these lists. */
export const ENDPOINTS: readonly Endpoint[] = [
	...contactEndpoints,
	...contactSearchEndpoints,
	...contactTagEndpoints,
	...noteEndpoints,
	...taskEndpoints,
];
