import type { IConnections, INode, INodeParameters } from 'n8n-workflow';
import { putCredential } from '../../harness/n8n/credentials.cts';
import { finishedExecution, startWorkflow, type Execution } from '../../harness/n8n/executions.cts';
import { createWorkflow, deleteWorkflow } from '../../harness/n8n/workflows.cts';
import type { ChatModel } from './chatModel.cts';
import type { Stack } from '../../harness/stacks/stack.cts';
import { nodeCredentials, packagePrefix } from './n8nOperation.cts';

const start = 'Start';
const agent = 'AI Agent';
const model = 'Chat Model';

/** What the agent answers, and everything about the run. */
export interface AgentRun {
	answer: unknown;
	execution: Execution;
}

/** What the AI model fills in: an expression as the editor's button for it makes. */
export function fromAI(key: string, description: string, type = 'string'): string {
	return `={{ $fromAI('${key}', \`${description}\`, '${type}') }}`;
}

/**
 * Lets n8n's AI Agent work with our node as its tools.
 *
 * @param tools parameters of each tool's node by its name
 */
export async function runAgent(
	stack: Stack,
	chatModel: ChatModel,
	tools: Record<string, INodeParameters>,
): Promise<AgentRun> {
	const openAi = await putCredential(stack.session, {
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'opens-nothing', url: chatModel.url },
	});
	const nodes: INode[] = [
		node(start, 'n8n-nodes-base.manualTrigger', 1),
		node(agent, '@n8n/n8n-nodes-langchain.agent', 3.1, {
			promptType: 'define',
			text: 'Alan Turing asked for a call back tomorrow at nine.',
		}),
		{
			...node(model, '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.3, {
				model: { __rl: true, mode: 'id', value: 'scripted' },
				responsesApiEnabled: false,
			}),
			credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
		},
		...Object.entries(tools).map(([name, parameters]) => ({
			...node(name, `${packagePrefix}highLevelContactsTool`, 1, {
				authentication: 'token',
				...parameters,
			}),
			credentials: nodeCredentials(stack),
		})),
	];
	const connections: IConnections = {
		[start]: { main: [[{ node: agent, type: 'main', index: 0 }]] },
		[model]: { ai_languageModel: [[{ node: agent, type: 'ai_languageModel', index: 0 }]] },
	};
	for (const name of Object.keys(tools)) {
		connections[name] = { ai_tool: [[{ node: agent, type: 'ai_tool', index: 0 }]] };
	}
	const { id } = await createWorkflow(stack.session, {
		name: 'e2e agent',
		nodes,
		connections,
		// As the editor sets it; in the older order an agent goes on before its tools have run.
		settings: { executionOrder: 'v1' },
	});
	try {
		const started = await startWorkflow(stack.session, id, start);
		const execution = await finishedExecution(stack.session, started);
		// An agent runs once for each of its turns; the last one has the answer.
		const runs = execution.data.resultData.runData[agent] ?? [];
		return { answer: runs.at(-1)?.data?.main?.[0]?.[0]?.json.output, execution };
	} finally {
		await deleteWorkflow(stack.session, id);
	}
}

function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters = {},
): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}
