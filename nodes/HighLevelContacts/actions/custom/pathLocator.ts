import { idMode, listMode } from '../../fields/locators';
import { required, type Field } from '../../fields/field';
import { locatorText } from '../../model/values/locator';

export const pathLocator: Field<string> = required({
	property: {
		displayName: 'Path',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		typeOptions: { loadOptionsDependsOn: ['method'] },
		modes: [
			listMode('searchPaths', 'Select a path...'),
			idMode('e.g. /opportunities/search', 'By Path'),
		],
		description:
			"What comes after the address of the server, as in HighLevel's documentation. Names in braces get their values under Path Values.",
	},
	read: (entered) => locatorText(entered).text || undefined,
});
