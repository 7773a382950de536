import type { IConnections, INode } from 'n8n-workflow';
import type { WorkflowFile } from '../../../harness/n8n/workflows.cts';
import type { Design } from './design.cts';
import { stableId, workflowId } from './ids.cts';
import { edgesOf, nameOf, outputOf, placeParts } from './layout.cts';
import { placeStickies } from './stickies.cts';
import { ERROR_LOG } from '../shared/names.cts';

/** n8n wants a `webhookId` for these, or it makes a new address with each import. */
const WITH_WEBHOOK = new Set([
	'n8n-nodes-base.webhook',
	'n8n-nodes-base.wait',
	'n8n-nodes-base.formTrigger',
	'n8n-nodes-highlevel-contacts.highLevelTextToSendTrigger',
	'n8n-nodes-highlevel-contacts.smsTrigger',
]);

/** The same design always gives the same bytes. */
export function buildWorkflow(design: Design): WorkflowFile & { id: string } {
	checkNames(design);
	const places = placeParts(design);
	const nodes = design.parts.map((part): INode => {
		const { x, y } = places.get(part.name) ?? { x: 0, y: 0 };
		return {
			...part,
			id: stableId(design.file, part.name),
			position: [x, y],
			...(WITH_WEBHOOK.has(part.type) && { webhookId: stableId(design.file, part.name, 'hook') }),
		};
	});
	return {
		id: workflowId(design.file),
		name: design.name,
		nodes: [...stickyNodes(design, [...places.values()]), ...nodes],
		connections: connectionsOf(design),
		settings: {
			executionOrder: 'v1',
			...(design.reportsErrors !== false && { errorWorkflow: workflowId(ERROR_LOG.file) }),
			...design.settings,
		},
	};
}

/**
 * n8n's editor gives each imported workflow an id of its own, so that what names another one has to be chosen
 * again; the form still shows the old name.
 */
function afterImport({ parts, reportsErrors }: Design): string {
	const calls = parts.filter(({ type }) => type === 'n8n-nodes-base.executeWorkflow');
	const choices = [
		...calls.map(({ name, parameters }) => {
			const { cachedResultName } = parameters.workflowId as { cachedResultName: string };
			return `in *${name}* the workflow **${cachedResultName}**`;
		}),
		...(reportsErrors === false ? [] : [`in **Settings > Error Workflow** *${ERROR_LOG.name}*`]),
	];
	if (choices.length === 0) return '';
	return `\n\n**After the import, choose again, even where the name is shown:** ${choices.join('; ')}.`;
}

function stickyNodes(design: Design, nodes: Array<{ x: number; y: number }>): INode[] {
	const { file } = design;
	const stickies = design.stickies.map((sticky, place) =>
		place === 0 ? { ...sticky, text: sticky.text + afterImport(design) } : sticky,
	);
	return placeStickies(stickies, nodes).map(({ text, color, width, height, position }, place) => ({
		id: stableId(file, 'note', String(place)),
		name: `Note ${place + 1}`,
		type: 'n8n-nodes-base.stickyNote',
		typeVersion: 1,
		position: [position.x, position.y],
		parameters: { content: text, width, height, ...(color !== undefined && { color }) },
	}));
}

function connectionsOf(design: Design): IConnections {
	const connections: IConnections = {};
	for (const { from, to, input } of edgesOf(design)) {
		const outputs = connections[nameOf(from)]?.main ?? [];
		connections[nameOf(from)] = { main: outputs };
		while (outputs.length <= outputOf(from)) outputs.push([]);
		outputs[outputOf(from)]?.push({ node: to, type: 'main', index: input });
	}
	return connections;
}

function checkNames({ file, parts, lines }: Design): void {
	const names = parts.map(({ name }) => name);
	const twice = names.find((name, place) => names.indexOf(name) !== place);
	if (twice) throw new Error(`${file}: two nodes are called "${twice}"`);
	const unknown = lines
		.flat()
		.map(nameOf)
		.find((name) => !names.includes(name));
	if (unknown) throw new Error(`${file}: a line leads to "${unknown}", which is not there`);
	const loose = names.find((name) => !lines.flat().map(nameOf).includes(name));
	if (loose) throw new Error(`${file}: nothing is connected to "${loose}"`);
}
