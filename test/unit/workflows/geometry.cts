import type { WorkflowFile } from '../../../harness/n8n/workflows.cts';

interface Line {
	name: string;
	from: string;
	to: string;
	x1: number;
	y1: number;
	x2: number;
	y2: number;
}

/** Nodes that a loop leads back to: those that hand out items, count attempts or look at the clock. */
const isLoopStart = (type: string, name: string) =>
	type === 'n8n-nodes-base.splitInBatches' || ['Attempt', 'Safe Hour Now?'].includes(name);

/** The lines of a workflow as n8n draws them, roughly: from the middle of the right side to that of the left. */
export function linesOf({ nodes, connections }: WorkflowFile): Line[] {
	const byName = new Map(nodes.map((node) => [node.name, node]));
	return Object.entries(connections).flatMap(([from, { main = [] }]) =>
		main.flatMap((targets, output) =>
			(targets ?? []).flatMap(({ node: to }) => {
				const [a, b] = [byName.get(from), byName.get(to)];
				if (!a || !b) return [];
				const spread = (96 * (output + 1)) / (main.length + 1);
				return [
					{
						name: `${from} → ${to}`,
						from,
						to,
						x1: a.position[0] + 96,
						y1: a.position[1] + spread,
						x2: b.position[0],
						y2: b.position[1] + 48,
					},
				];
			}),
		),
	);
}

/** Lines that go back although nothing loops there. */
export function forwardLines(workflow: WorkflowFile): { backward: string[] } {
	const types = new Map(workflow.nodes.map(({ name, type }) => [name, type]));
	const backward = linesOf(workflow)
		.filter(({ to, x1, x2 }) => x2 < x1 && !isLoopStart(types.get(to) ?? '', to))
		.map(({ name }) => name);
	return { backward };
}

/** Pairs of forward lines that cross somewhere between their ends. */
export function crossings(lines: Line[]): string[] {
	const forward = lines.filter(({ x1, x2 }) => x2 >= x1);
	return forward.flatMap((a, place) =>
		forward
			.slice(place + 1)
			.filter((b) => a.to !== b.to && cross(a, b))
			.map((b) => `${a.name} × ${b.name}`),
	);
}

function cross(a: Line, b: Line): boolean {
	const side = (l: Line, x: number, y: number) =>
		Math.sign((l.x2 - l.x1) * (y - l.y1) - (l.y2 - l.y1) * (x - l.x1));
	return (
		side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0
	);
}
