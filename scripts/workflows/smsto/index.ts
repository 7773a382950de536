import type { Design } from '../canvas/design';
import { inboundRouter } from './s1InboundRouter';

/** The workflows of this provider, in the order of their codes. */
export const smsto: Design[] = [inboundRouter];
