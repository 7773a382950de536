import type { Design } from '../canvas/design';

/** The workflows of this provider, in the order of their codes. */
export const smsfactor: Design[] = [];
