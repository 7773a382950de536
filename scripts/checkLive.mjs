import { run } from './bootstrap.mjs';

run('checkLive.cts');
