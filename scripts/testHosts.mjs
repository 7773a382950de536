import { run } from './bootstrap.mjs';

run('testHosts.cts');
