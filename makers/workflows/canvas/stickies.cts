import type { StickyText } from './design.cts';
import type { Point } from './layout.cts';

const WIDTH = 400;
const GAP = 32;
const MARGIN = 80;

/** This was measured in n8n's editor. */
const LETTERS_PER_LINE = 50;
const LINE_HEIGHT = 22;
const HEADING_HEIGHT = 44;
const PADDING = 40;

export interface PlacedSticky {
	text: string;
	color?: number;
	position: Point;
	width: number;
	height: number;
}

function heightOf(text: string): number {
	const lines = text.split('\n');
	const heights = lines.map((line) => {
		if (line.startsWith('#')) return HEADING_HEIGHT;
		if (line === '') return LINE_HEIGHT / 2;
		return Math.ceil(line.length / LETTERS_PER_LINE) * LINE_HEIGHT;
	});
	return PADDING + heights.reduce((sum, height) => sum + height, 0);
}

/** All notes are of one height; the first one stands above the first node. */
export function placeStickies(stickies: StickyText[], nodes: Point[]): PlacedSticky[] {
	const left = Math.min(...nodes.map(({ x }) => x));
	const top = Math.min(...nodes.map(({ y }) => y));
	const height = Math.ceil(Math.max(0, ...stickies.map(({ text }) => heightOf(text))) / 16) * 16;
	return stickies.map(({ text, color }, place) => ({
		text,
		color,
		width: WIDTH,
		height,
		position: { x: left + place * (WIDTH + GAP), y: top - height - MARGIN },
	}));
}
