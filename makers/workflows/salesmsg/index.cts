import type { Design } from '../canvas/design.cts';
import { enrichedContact } from './m1EnrichedContact.cts';
import { newLead } from './m2NewLead.cts';
import { changesAndTexts } from './m3ChangesAndTexts.cts';
import { bulkSync } from './m4BulkSync.cts';

export const salesmsg: Design[] = [enrichedContact, newLead, changesAndTexts, bulkSync];
