import type { Design } from '../canvas/design';
import { inboundRouter } from './s1InboundRouter';
import { appointmentReminders } from './s2AppointmentReminders';
import { contactsAndOptOuts } from './s3ContactsAndOptOuts';

/** The workflows of this provider, in the order of their codes. */
export const smsto: Design[] = [inboundRouter, appointmentReminders, contactsAndOptOuts];
