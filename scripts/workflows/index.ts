import type { Design } from './canvas/design';
import { providers } from './providers';
import { backoff } from './shared/backoff';
import { errorLog } from './shared/errorLog';

/** All workflows that are made by `npm run workflows`; a new one is one file and one entry here. */
export const designs: Design[] = [errorLog, ...Object.values(providers).map(backoff)];
