import type { Design } from '../canvas/design.cts';
import { inbound } from './inbound.cts';
import { outbound } from './outbound.cts';
import { variants } from './variants.cts';

export const builtin: Design[] = variants.flatMap((variant) => [
	outbound(variant),
	inbound(variant),
]);
