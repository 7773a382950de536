export { tearDown as default } from './e2eSetup.cts';
