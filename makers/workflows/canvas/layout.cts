import dagre from '@dagrejs/dagre';
import type { Design, Part, Stop } from './design.cts';

export interface Point {
	x: number;
	y: number;
}

/** On n8n's canvas nodes are 96 wide, and positions lie on a grid of 16. */
const NODE_SIZE = 96;
const GRID = 16;
const onGrid = (value: number) => Math.round(value / GRID) * GRID;

/** A node's name stands below it, and the next node beside it. */
const ROOM = { nodesep: 96, ranksep: 112, edgesep: 48 };

export const nameOf = (stop: Stop): string => (typeof stop === 'string' ? stop : stop[0]);
export const outputOf = (stop: Stop): number => (typeof stop === 'string' ? 0 : stop[1]);
const inputOf = (stop: Stop): number => (typeof stop === 'string' ? 0 : (stop[2] ?? 0));

/** They stand in the order of their outputs. */
export function edgesOf({
	lines,
}: Pick<Design, 'lines'>): Array<{ from: Stop; to: string; input: number }> {
	return lines
		.flatMap((line) =>
			line.slice(1).map((to, i) => ({ from: line[i] ?? '', to: nameOf(to), input: inputOf(to) })),
		)
		.sort((a, b) => outputOf(a.from) - outputOf(b.from));
}

/** n8n draws a node with many outputs higher. */
function heightOf({ name }: Part, { lines }: Design): number {
	const outputs = lines
		.flatMap((line) => line.slice(0, -1))
		.filter((stop) => nameOf(stop) === name);
	const count = Math.max(0, ...outputs.map(outputOf)) + 1;
	return NODE_SIZE + Math.max(0, count - 2) * 2 * GRID;
}

/** Parts stand as the design says, or as n8n's own *Tidy up* puts them. */
export function placeParts(design: Design): Map<string, Point> {
	return design.places ? onRows(design.places, design) : leftToRight(design);
}

function onRows(places: Required<Design>['places'], { file, parts }: Design): Map<string, Point> {
	return new Map(
		parts.map(({ name }) => {
			const place = places[name];
			if (!place) throw new Error(`${file}: "${name}" has no place`);
			const [column, row] = place;
			const x = column * (NODE_SIZE + ROOM.ranksep);
			return [name, { x: onGrid(x), y: onGrid(row * (NODE_SIZE + ROOM.nodesep)) }];
		}),
	);
}

function leftToRight(design: Design): Map<string, Point> {
	const graph = new dagre.graphlib.Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'LR', ranker: 'network-simplex', ...ROOM });
	graph.setDefaultEdgeLabel(() => ({}));
	for (const part of design.parts) {
		graph.setNode(part.name, { width: NODE_SIZE, height: heightOf(part, design) });
	}
	for (const [place, { from, to }] of edgesOf(design).entries()) {
		if (design.loopsBelow && isWayBack(design, nameOf(from), to)) continue;
		graph.setEdge(nameOf(from), to, { weight: outputOf(from) === 0 ? 4 : 1 }, String(place));
	}
	dagre.layout(graph);
	return new Map(
		design.parts.map(({ name }) => {
			const { x, y, width, height } = graph.node(name);
			// Left to itself, dagre puts what the second output hands out above what the first one does.
			const middle = design.loopsBelow ? -y : y;
			return [name, { x: onGrid(x - width / 2), y: onGrid(middle - height / 2) }];
		}),
	);
}

function isWayBack(design: Design, from: string, to: string): boolean {
	const start = design.parts.find(({ name }) => name === to);
	if (start?.type !== 'n8n-nodes-base.splitInBatches') return false;
	const edges = edgesOf(design);
	const inside = new Set([to]);
	for (const at of inside) {
		for (const edge of edges) if (nameOf(edge.from) === at) inside.add(edge.to);
	}
	return inside.has(from);
}
