import type { INode, IWorkflowSettings } from 'n8n-workflow';

/** The build adds id and place. */
export type Part = Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters'> &
	Partial<Pick<INode, 'credentials' | 'onError' | 'alwaysOutputData' | 'executeOnce'>>;

/**
 * A number says which output the line leaves from (0 is the upper one), and another one which input of a Merge node
 * it comes in at.
 */
export type Stop = string | [name: string, output: number, input?: number];

/** Notes stand in a row above the nodes, in the order of the list. */
export interface StickyText {
	/** The first line of the Markdown is its heading. */
	text: string;
	/** n8n's colours are 1 yellow, 2 orange, 3 red, 4 green, 5 blue, 6 purple, 7 grey. */
	color?: number;
}

/** `buildWorkflow` makes n8n's form of it. */
export interface Design {
	/** The path begins below `workflows/`; the folder is the provider's. */
	file: string;
	name: string;
	/** docs/sms.md tells it. */
	about: string;
	stickies: StickyText[];
	parts: Part[];
	/** Each list is a row of parts that are joined from left to right. */
	lines: Stop[][];
	/** Places loops below what comes after them, as their output lies lower. */
	loopsBelow?: boolean;
	/**
	 * n8n draws the way back of a loop below its last part, so that one has to stand in the lowest row. Parts are
	 * placed by themselves when this is left out.
	 */
	places?: Record<string, [column: number, row: number]>;
	/** They are added to n8n's defaults. */
	settings?: IWorkflowSettings;
	/** What goes wrong is told to the workflow "SMS error log" unless this is false. */
	reportsErrors?: boolean;
}
