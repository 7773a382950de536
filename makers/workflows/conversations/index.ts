import type { Design } from '../canvas/design';
import { carriers } from './carriers';
import { received } from './received';
import { toSend } from './toSend';

export const conversations: Design[] = carriers.flatMap((carrier) => [
	toSend(carrier),
	received(carrier),
]);
