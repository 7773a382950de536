import { run } from './bootstrap.mjs';

run('checkLive.ts');
