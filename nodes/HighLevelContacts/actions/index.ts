import { appointment } from './appointment';
import { contact } from './contact';
import { custom } from './custom';
import { note } from './note';
import type { Resource } from '../run/operation';
import { tag } from './tag';
import { task } from './task';

export const resources: readonly Resource[] = [appointment, contact, custom, note, tag, task];
