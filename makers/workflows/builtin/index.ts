import type { Design } from '../canvas/design';
import { inbound } from './inbound';
import { outbound } from './outbound';
import { variants } from './variants';

/** The pair of workflows for each SMS node that n8n has built in. */
export const builtin: Design[] = variants.flatMap((variant) => [
	outbound(variant),
	inbound(variant),
]);
