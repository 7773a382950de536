import { builtin } from './builtin/index.cts';
import type { Design } from './canvas/design.cts';
import { conversations } from './conversations/index.cts';
import { providers } from './providers.cts';
import { roezan } from './roezan/index.cts';
import { salesmsg } from './salesmsg/index.cts';
import { backoff } from './shared/backoff.cts';
import { errorLog } from './shared/errorLog.cts';
import { sms } from './sms/index.cts';
import { smsfactor } from './smsfactor/index.cts';
import { smsto } from './smsto/index.cts';
import { touchsms } from './touchsms/index.cts';

/** A new one is one file and one entry in its provider's list; `npm run workflows` makes it. */
export const designs: Design[] = [
	...sms,
	errorLog,
	...Object.values(providers).map(backoff),
	...touchsms,
	...smsto,
	...smsfactor,
	...salesmsg,
	...roezan,
	...builtin,
	...conversations,
];
