import type { INode, IWorkflowSettings } from 'n8n-workflow';

/** A node of a workflow, without what the build adds: id and place. */
export type Part = Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters'> &
	Partial<Pick<INode, 'credentials' | 'onError' | 'alwaysOutputData' | 'executeOnce'>>;

/**
 * The name of a part; with a number the output that the line leaves from (0 is the upper one), and with
 * another one the input that it comes in at, for a Merge node.
 */
export type Stop = string | [name: string, output: number, input?: number];

/** A sticky note. Notes stand in a row above the nodes, in the order of the list. */
export interface StickyText {
	/** Markdown. The first line is its heading. */
	text: string;
	/** n8n's colours: 1 yellow, 2 orange, 3 red, 4 green, 5 blue, 6 purple, 7 grey. */
	color?: number;
}

/** A workflow that is shipped, as it is written down here. `buildWorkflow` makes n8n's form of it. */
export interface Design {
	/** Path below `workflows/`; the folder is the provider's. */
	file: string;
	name: string;
	/** What it does, for docs/sms.md. */
	about: string;
	stickies: StickyText[];
	parts: Part[];
	/** Each list is a row of parts that are joined from left to right. */
	lines: Stop[][];
	/** Places loops below what comes after them, as their output lies lower. */
	loopsBelow?: boolean;
	/**
	 * Column and row of each part, for a workflow with loops: n8n draws the way back below its last part, so
	 * that one has to stand in the lowest row. Placed by themselves when left out.
	 */
	places?: Record<string, [column: number, row: number]>;
	/** Beside n8n's defaults. */
	settings?: IWorkflowSettings;
	/** What goes wrong is told to the workflow "SMS error log". Default true. */
	reportsErrors?: boolean;
}
