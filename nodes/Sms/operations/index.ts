import { account } from './account';
import { contact } from './contact';
import type { SmsOperation } from './operation';
import { optOut } from './optOut';
import { send } from './send';

/** In the order in which menus show them. */
export const operations: readonly SmsOperation[] = [...account, ...contact, ...optOut, send];
