import path from 'node:path';

const CONTRACT = path.resolve(__dirname, '../../test/contract');

/** Recorded answers of HighLevel, one file each. */
export const RECORDINGS_FOLDER = path.join(CONTRACT, 'recordings');

/** HighLevel's OpenAPI files without their prose. */
export const OPENAPI_FOLDER = path.join(CONTRACT, 'openapi');
