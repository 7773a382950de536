import type { Clock } from './clock.cts';
import type { Faults } from './http/faults.cts';
import type { JournalEntry } from './http/journal.cts';
import type { RateLimiter } from './http/rateLimit.cts';
import type { ContactBook } from './model/contactBook.cts';
import type { TokenBook } from './oauth/tokens.cts';
import type { Settings } from './settings.cts';
import type { SmsAccount } from './sms/account.cts';
import type { Outbox } from './sms/outbox.cts';
import type { Store } from './store.cts';

/** Everything that one running sandbox is made of. */
export interface World {
	store: Store;
	contacts: ContactBook;
	settings: Settings;
	clock: Clock;
	/** The account's time: the clock plus the skew of the settings. */
	now: () => number;
	tokens: TokenBook;
	limiter: RateLimiter;
	faults: Faults;
	journal: JournalEntry[];
	/** Requests since the start, those no longer in the journal included. */
	requestCount: number;
	outbox: Outbox;
	/** Ends what waits for its time, such as scheduled messages. */
	patience: AbortController;
	/** The business's accounts with SMS providers, by the provider's name. */
	sms: ReadonlyMap<string, SmsAccount>;
	/** The sandbox's own address without a trailing slash. */
	url: string;
}
