import { builtin } from './builtin';
import type { Design } from './canvas/design';
import { conversations } from './conversations';
import { providers } from './providers';
import { roezan } from './roezan';
import { salesmsg } from './salesmsg';
import { backoff } from './shared/backoff';
import { errorLog } from './shared/errorLog';
import { smsfactor } from './smsfactor';
import { smsto } from './smsto';
import { touchsms } from './touchsms';

/** A new one is one file and one entry in its provider's list; `npm run workflows` makes it. */
export const designs: Design[] = [
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
