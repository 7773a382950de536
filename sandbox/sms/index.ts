import { genericProvider } from './generic';
import type { SmsProvider } from './provider';

/** All providers of the sandbox. */
export const PROVIDERS: readonly SmsProvider[] = [genericProvider];
