import type { Contact } from '../model/wire';
import type { Api } from '../transport/api';
import type { PromiseCache } from './promiseCache';
import type { CreatedIds } from './createdIds';
import type { AccountCache } from './accountCache';
import type { FindOptions } from './contactFinder';
import type { ItemFiles } from './itemFiles';
import type { StartingText } from './startingText';
import type { OpenTaskCache } from './openTaskCache';

/** What an operation may touch: the parameters of its own item, and the API. */
export class ItemContext {
	constructor(
		readonly api: Api,
		readonly accountCache: AccountCache,
		readonly createdIds: CreatedIds,
		readonly openTaskCache: OpenTaskCache,
		/** What look-ups have found, for operations that change nothing of it */
		readonly lookups: PromiseCache<Contact | null>,
		/**
		 * The ID of the contact with an email or phone.
		 *
		 * @throws InvalidInput when no contact or several have it
		 */
		readonly findContact: (text: string, label: string, options?: FindOptions) => Promise<string>,
		/** IANA name of the workflow's time zone, in which dates without a zone are meant */
		readonly timezone: string,
		private readonly read: (name: string) => unknown,
		/** A parameter as it stands in the workflow, an expression where the user entered one */
		readonly raw: (name: string) => unknown,
		/** Shows a remark beside the output, once however many items ask for it */
		readonly hint: (message: string) => void,
		/** The files of the item, and those that come out with it */
		readonly files: ItemFiles,
		/** Waits some milliseconds, or until the run ends */
		readonly pause: (ms: number) => Promise<void>,
		/** Whether the connection is a private integration, which no app's conversation provider obeys */
		readonly isPrivateToken: boolean,
		/** The text by which the run was started, if HighLevel has handed one over to be sent */
		readonly startingText: () => StartingText | undefined,
	) {}

	/** A parameter as n8n hands it out; `defineOperation` reads it by the kind of its field */
	value(name: string): unknown {
		return this.read(name);
	}
}
