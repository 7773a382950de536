import type { INodePropertyOptions } from 'n8n-workflow';

/** An event's entry in the Trigger On menu. */
export type EventOption = INodePropertyOptions & { value: string };
