import path from 'node:path';

const CONTRACT = path.resolve(__dirname, '../../test/contract');

export const RECORDINGS_FOLDER = path.join(CONTRACT, 'recordings');

/** Bodies that HighLevel posts to an app. */
export const DELIVERIES_FOLDER = path.join(CONTRACT, 'deliveries');

/** HighLevel's prose is left out of them. */
export const OPENAPI_FOLDER = path.join(CONTRACT, 'openapi');
