import type { INodePropertyOptions } from 'n8n-workflow';
import { contactFields } from '../../model/contact/contactFields';

/** HighLevel's search answers with these; they have the names that the trigger's items have. */
export const standardFields: INodePropertyOptions[] = contactFields
	.flatMap(([value, { label, watched }]) =>
		watched ? [{ name: watched.label ?? label, value }] : [],
	)
	.sort((a, b) => a.name.localeCompare(b.name));
