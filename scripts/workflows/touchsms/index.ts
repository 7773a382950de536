import type { Design } from '../canvas/design';
import { t1ContactToTouchSms } from './t1ContactToTouchSms';

/** The workflows of this provider, in the order of their codes. */
export const touchsms: Design[] = [t1ContactToTouchSms];
