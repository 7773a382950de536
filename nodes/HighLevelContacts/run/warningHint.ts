import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** Says above the output that some items have a `warning`, which nobody sees in a long table. */
export function hintAtWarnings(host: IExecuteFunctions, output: INodeExecutionData[]): void {
	const count = output.filter(({ json }) => typeof json.warning === 'string').length;
	if (count === 0) return;
	const items = count === 1 ? '1 item has a warning' : `${count} items have a warning`;
	host.addExecutionHints({
		message: `${items}: see the field "warning" of the output.`,
		type: 'warning',
		location: 'outputPane',
	});
}
