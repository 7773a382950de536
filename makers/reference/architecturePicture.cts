import dagre from '@dagrejs/dagre';
import { importsWithin, withoutShortcuts, type Imports } from './imports.cts';

/** The rooms themselves and the arrows come from the code. */
const ROOMS: Record<string, string> = {
	test: 'unit, integration, e2e',
	scripts: 'the commands',
	bench: 'speed and faults',
	liveCheck: 'a real account',
	makers: 'docs and workflows',
	harness: 'n8n around the nodes',
	credentials: 'OAuth2 and token',
	sandbox: 'stand-in for HighLevel',
	nodes: 'what is published',
};
const NODES: Record<string, string> = {
	HighLevelTextToSend: "texts of HighLevel's inbox",
	HighLevelContacts: 'contacts and messages',
	Sms: 'SMS providers',
	shared: 'what both use',
};
const FLOORS: Record<string, string> = {
	'HighLevelContacts.node': 'the node',
	'HighLevelContactsTrigger.node': 'polls',
	'HighLevelContactsWebhookTrigger.node': 'is called',
	methods: 'lists of the editor',
	trigger: 'what is new?',
	webhook: 'signed events',
	actions: 'a file per operation',
	fields: 'kinds of parameters',
	run: 'the loop over items',
	queries: 'what several rooms ask',
	transport: 'the door to HighLevel',
	model: 'pure functions',
	authentication: 'which credential',
};

const WAY = [
	{ stop: 'parameters', room: 'fields' },
	{ stop: 'operation', room: 'actions' },
	{ stop: 'transport', room: 'transport' },
	{ stop: 'items', room: 'run' },
];
/** An operation reads, asks and gives back, so all others can be reached from here. */
const OPERATION = 'actions';

const BOX = { width: 172, height: 44 };
const GAP = 24;
const HEADING = 30;
/** Each colour is told from a white page and a black one alike; texts stand on boxes of their own. */
const COLOR = {
	line: '#7d8590',
	box: '#2f5d8a',
	way: '#9a4a1c',
	heading: '#57606a',
	text: '#ffffff',
};

export function architecturePicture(): string {
	const floors = importsWithin('nodes/HighLevelContacts');
	checkWay(floors);
	const way = wayOfAnItem();
	const top = way.height + 2 * GAP;
	const left = drawing('Rooms of the repository', importsWithin(''), ROOMS);
	const right = drawing('Inside nodes/HighLevelContacts', floors, FLOORS);
	const nodes = drawing('Inside nodes', importsWithin('nodes'), NODES);
	const below = top + left.height + 2 * GAP;
	const height = Math.max(below + nodes.height, top + right.height);
	const width = left.width + right.width + 2 * GAP;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" font-family="Helvetica, Arial, sans-serif" text-anchor="middle">`,
		'<!-- Made by `npm run docs` from the imports. Do not edit. -->',
		'<title>The way of an item, and which room imports from which</title>',
		`<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="${COLOR.line}"/></marker></defs>`,
		at((width - way.width) / 2, 0, way.body),
		at(0, top, left.body),
		at((left.width - nodes.width) / 2, below, nodes.body),
		at(left.width + 2 * GAP, top, right.body),
		'</svg>',
		'',
	].join('\n');
}

/** @throws Error when the code no longer goes the way that is drawn */
function checkWay(floors: Imports): void {
	for (const { room } of WAY) {
		if (room === OPERATION || floors.get(OPERATION)?.has(room)) continue;
		throw new Error(`${OPERATION} no longer imports ${room}: the way of an item has changed`);
	}
}

interface Drawing {
	width: number;
	height: number;
	body: string[];
}

function wayOfAnItem(): Drawing {
	const step = BOX.width + 2 * GAP;
	const y = HEADING + BOX.height / 2;
	const body = WAY.flatMap(({ stop, room }, place) => {
		const x = BOX.width / 2 + place * step;
		const arrow = { x: x - step + BOX.width / 2, y };
		return [
			...(place > 0 ? [line([arrow, { x: x - BOX.width / 2, y }])] : []),
			box(stop, `nodes/…/${room}`, { x, y }, COLOR.way),
		];
	});
	const width = WAY.length * step - 2 * GAP;
	return {
		width,
		height: HEADING + BOX.height,
		body: [heading('The way of an item', width), ...body],
	};
}

/** @throws Error for a room that is not described, or one that is described and not there */
function drawing(title: string, imports: Imports, described: Record<string, string>): Drawing {
	const strangers = [...imports.keys()].filter((room) => !(room in described));
	const gone = Object.keys(described).filter((room) => !imports.has(room));
	if (strangers.length + gone.length > 0) {
		throw new Error(
			`architecturePicture.cts: describe ${strangers.join(', ')}; gone: ${gone.join(', ')}`,
		);
	}
	const graph = new dagre.graphlib.Graph();
	graph.setGraph({ rankdir: 'TB', nodesep: GAP, ranksep: GAP + 4, edgesep: GAP / 2 });
	graph.setDefaultEdgeLabel(() => ({}));
	for (const room of Object.keys(described)) graph.setNode(room, { ...BOX });
	const links = withoutShortcuts(imports);
	for (const [from, others] of links) {
		for (const to of others) graph.setEdge(from, to);
	}
	dagre.layout(graph);
	const down = ({ x, y }: Point) => ({ x, y: y + HEADING });
	const lines = graph.edges().map(({ v, w }) => line(graph.edge({ v, w }).points.map(down)));
	const ofWay = (room: string) => described === FLOORS && WAY.some((stop) => stop.room === room);
	const boxes = graph
		.nodes()
		.map((room) =>
			box(room, described[room] ?? '', down(graph.node(room)), ofWay(room) ? COLOR.way : COLOR.box),
		);
	const { width = 0, height = 0 } = graph.graph();
	return {
		width: Math.round(width),
		height: Math.round(height) + HEADING,
		body: [heading(title, width), ...lines, ...boxes],
	};
}

interface Point {
	x: number;
	y: number;
}

const at = (x: number, y: number, body: string[]) =>
	`<g transform="translate(${Math.round(x)} ${Math.round(y)})">\n${body.join('\n')}\n</g>`;

function line(points: Point[]): string {
	const path = points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L');
	return `<path d="M${path}" fill="none" stroke="${COLOR.line}" stroke-width="1.5" stroke-linejoin="round" marker-end="url(#tip)"/>`;
}

function box(name: string, about: string, { x, y }: Point, color: string): string {
	return [
		`<rect x="${Math.round(x - BOX.width / 2)}" y="${Math.round(y - BOX.height / 2)}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="${color}"/>`,
		text(
			name.replace(/^HighLevelContacts(?=\w)/, '…').replace('.node', ''),
			{ x, y: y - 3 },
			'font-size="14" font-weight="bold"',
		),
		text(about, { x, y: y + 14 }, 'font-size="12"'),
	].join('');
}

function heading(title: string, width: number): string {
	return [
		`<rect x="0" y="0" width="${Math.round(width)}" height="${HEADING - 8}" rx="4" fill="${COLOR.heading}"/>`,
		text(title, { x: width / 2, y: 16 }, 'font-size="13"'),
	].join('');
}

const text = (words: string, { x, y }: Point, looks: string) =>
	`<text x="${Math.round(x)}" y="${Math.round(y)}" fill="${COLOR.text}" ${looks}>${words}</text>`;
