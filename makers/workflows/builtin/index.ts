import type { Design } from '../canvas/design';
import { inbound } from './inbound';
import { outbound } from './outbound';
import { variants } from './variants';

export const builtin: Design[] = variants.flatMap((variant) => [
	outbound(variant),
	inbound(variant),
]);
