import type { Endpoint } from '../endpoint';
import { account } from './account';
import { appointments } from './appointments';
import { calendars } from './calendars';
import { contacts } from './contacts';
import { conversations } from './conversations';
import { messages } from './messages';
import { notes } from './notes';
import { tags } from './tags';
import { tasks } from './tasks';

export const endpoints: ReadonlyArray<Endpoint<unknown>> = [
	account,
	appointments,
	calendars,
	contacts,
	conversations,
	messages,
	notes,
	tags,
	tasks,
].flatMap((group) => Object.values<Endpoint<unknown>>(group));
