/** The Header Auth credential that a tool which forwards something from Roezan has to know. */
export const FORWARDER = 'Roezan forwarder secret';

/** Contacts with this tag in HighLevel are those that Roezan texts. */
export const TAG = 'roezan';

export const NOTE_PREFIX = '[Roezan]';
