import path from 'node:path';

const CONTRACT = path.resolve(__dirname, '../../test/contract');

export const RECORDINGS_FOLDER = path.join(CONTRACT, 'recordings');

/** HighLevel's prose is left out of them. */
export const OPENAPI_FOLDER = path.join(CONTRACT, 'openapi');
