/** A tool which forwards something from Roezan has to know this Header Auth credential. */
export const FORWARDER = 'Roezan forwarder secret';

/** Roezan texts the contacts that have this tag in HighLevel. */
export const TAG = 'roezan';

export const NOTE_PREFIX = '[Roezan]';
