import type { Design } from '../canvas/design';
import { enrichedContact } from './m1EnrichedContact';
import { newLead } from './m2NewLead';
import { changesAndTexts } from './m3ChangesAndTexts';
import { bulkSync } from './m4BulkSync';

export const salesmsg: Design[] = [enrichedContact, newLead, changesAndTexts, bulkSync];
