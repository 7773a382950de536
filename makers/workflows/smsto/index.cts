import type { Design } from '../canvas/design.cts';
import { inboundRouter } from './s1InboundRouter.cts';
import { appointmentReminders } from './s2AppointmentReminders.cts';
import { contactsAndOptOuts } from './s3ContactsAndOptOuts.cts';

/** The workflows of this provider, in the order of their codes. */
export const smsto: Design[] = [inboundRouter, appointmentReminders, contactsAndOptOuts];
