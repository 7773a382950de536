import { run } from './bootstrap.mjs';

run('testHosts.ts');
