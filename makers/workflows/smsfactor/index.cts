import type { Design } from '../canvas/design.cts';
import { f1ContactSync } from './f1ContactSync.cts';
import { f2TextOrForm } from './f2TextOrForm.cts';
import { f3TaskOrNote } from './f3TaskOrNote.cts';

/** The workflows of this provider, in the order of their codes. */
export const smsfactor: Design[] = [f1ContactSync, f2TextOrForm, f3TaskOrNote];
