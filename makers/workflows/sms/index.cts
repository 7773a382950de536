import type { Design } from '../canvas/design.cts';
import { campaign } from './campaign.cts';
import { contactsToProvider } from './contactsToProvider.cts';
import { inbox } from './inbox.cts';
import { newContact } from './newContact.cts';
import { receivedTexts } from './receivedTexts.cts';
import { reminder } from './reminder.cts';

/** A job in each, with any provider of the node SMS. */
export const sms: Design[] = [
	receivedTexts,
	newContact,
	reminder,
	campaign,
	inbox,
	contactsToProvider,
];
