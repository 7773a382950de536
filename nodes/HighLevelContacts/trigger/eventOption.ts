import type { INodePropertyOptions } from 'n8n-workflow';

export type EventOption = INodePropertyOptions & { value: string };
