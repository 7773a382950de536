import { contact } from './contact';
import type { Resource } from './operation';

/** The resources of the node, sorted by their label. */
export const resources: readonly Resource[] = [contact];
