import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Jest's setup for each file: n8n keeps a settings file in its user folder, and must not touch the developer's. */
const userFolder = mkdtempSync(path.join(tmpdir(), 'n8n-test-'));
process.env.N8N_USER_FOLDER = userFolder;
afterAll(() => rmSync(userFolder, { recursive: true, force: true }));
