import type { SmsProvider } from '../provider';
import { roezan } from './roezan';
import { salesmsg } from './salesmsg';
import { smsFactor } from './smsFactor';
import { smsTo } from './smsTo';
import { touchSms } from './touchSms';

/** In the order in which menus show them. */
export const providers: readonly SmsProvider[] = [roezan, salesmsg, smsTo, smsFactor, touchSms];
