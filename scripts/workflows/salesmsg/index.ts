import type { Design } from '../canvas/design';
import { enrichedContact } from './m1EnrichedContact';
import { newLead } from './m2NewLead';
import { changesAndTexts } from './m3ChangesAndTexts';

/** The workflows of this provider, in the order of their codes. */
export const salesmsg: Design[] = [enrichedContact, newLead, changesAndTexts];
