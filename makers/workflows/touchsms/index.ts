import type { Design } from '../canvas/design';
import { t1ContactToTouchSms } from './t1ContactToTouchSms';
import { t2Reminders } from './t2Reminders';
import { t3BulkSync } from './t3BulkSync';
import { t4Campaign } from './t4Campaign';
import { t5Replies } from './t5Replies';

/** The workflows of this provider, in the order of their codes. */
export const touchsms: Design[] = [
	t1ContactToTouchSms,
	t2Reminders,
	t3BulkSync,
	t4Campaign,
	t5Replies,
];
