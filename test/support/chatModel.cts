import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

export interface ChatTool {
	name: string;
	description: string;
	/** JSON Schema of the arguments */
	parameters: { properties: Record<string, { type?: string; description?: string }> };
}

interface ChatMessage {
	role: 'system' | 'user' | 'assistant' | 'tool';
	content: string | Array<{ type: string; text?: string }> | null;
}

/** What the model is asked, as far as tests look at it. */
export interface ChatRequest {
	messages: ChatMessage[];
	tools?: Array<{ type: 'function'; function: ChatTool }>;
	stream?: boolean;
}

/** A turn of the model: it calls a tool or ends with a text. */
type Turn = { call: string; with: Record<string, unknown> } | { say: string };

/** Decides on a turn from what the model was asked; the results of earlier calls are among the messages. */
export type Script = (request: ChatRequest) => Turn;

/** A chat model whose turns are scripted, behind the HTTP API of OpenAI's chat completions. */
export class ChatModel {
	/** What it was asked, in order. */
	readonly requests: ChatRequest[] = [];
	private turns: Script[] = [];

	private constructor(
		/** To be entered as the base URL of an OpenAI credential in n8n */
		readonly url: string,
		readonly close: () => Promise<void>,
	) {}

	static async start(): Promise<ChatModel> {
		const app = Fastify();
		const started: { model?: ChatModel } = {};
		app.post<{ Body: ChatRequest }>('/v1/chat/completions', ({ body }) =>
			started.model?.answer(body),
		);
		await app.listen({ port: 0, host: '127.0.0.1' });
		const { port } = app.server.address() as AddressInfo;
		started.model = new ChatModel(`http://127.0.0.1:${port}/v1`, () => app.close());
		return started.model;
	}

	/** Sets the turns of the next conversation and forgets the last one. */
	play(...turns: Script[]): void {
		this.turns = turns;
		this.requests.splice(0);
	}

	private answer(request: ChatRequest): object {
		if (request.stream) throw new Error('The scripted model does not stream');
		const turn = this.turns[this.requests.length];
		this.requests.push(request);
		if (!turn) throw new Error(`The script has no turn ${this.requests.length}`);
		return completion(turn(request), this.requests.length);
	}
}

/** Results of the tool calls so far, as the model reads them. */
export function toolResults({ messages }: ChatRequest): string[] {
	return messages
		.filter(({ role }) => role === 'tool')
		.map(({ content }) =>
			typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join(''),
		);
}

function completion(turn: Turn, number: number): object {
	const message =
		'say' in turn
			? { role: 'assistant', content: turn.say }
			: {
					role: 'assistant',
					content: null,
					tool_calls: [
						{
							id: `call_${number}`,
							type: 'function',
							function: { name: turn.call, arguments: JSON.stringify(turn.with) },
						},
					],
				};
	return {
		id: `chatcmpl-${number}`,
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [{ index: 0, message, finish_reason: 'say' in turn ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
