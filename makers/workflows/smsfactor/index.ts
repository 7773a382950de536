import type { Design } from '../canvas/design';
import { f1ContactSync } from './f1ContactSync';
import { f2TextOrForm } from './f2TextOrForm';
import { f3TaskOrNote } from './f3TaskOrNote';

/** The workflows of this provider, in the order of their codes. */
export const smsfactor: Design[] = [f1ContactSync, f2TextOrForm, f3TaskOrNote];
