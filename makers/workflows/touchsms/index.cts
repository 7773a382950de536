import type { Design } from '../canvas/design.cts';
import { t1ContactToTouchSms } from './t1ContactToTouchSms.cts';
import { t2Reminders } from './t2Reminders.cts';
import { t3BulkSync } from './t3BulkSync.cts';
import { t4Campaign } from './t4Campaign.cts';
import { t5Replies } from './t5Replies.cts';

/** The workflows of this provider, in the order of their codes. */
export const touchsms: Design[] = [
	t1ContactToTouchSms,
	t2Reminders,
	t3BulkSync,
	t4Campaign,
	t5Replies,
];
