import type { Design } from '../canvas/design.cts';
import { setFields } from '../parts/config.cts';
import { nothing } from '../parts/logic.cts';
import { ERROR_LOG } from './names.cts';

export const errorLog: Design = {
	...ERROR_LOG,
	about: 'Says in one place, in words for people, what failed in the others.',
	reportsErrors: false,
	stickies: [
		{
			color: 7,
			text: `## Failed runs end here

1. **Publish** this workflow.
2. In each SMS workflow: **Settings > Error Workflow**, choose *${ERROR_LOG.name}*.
3. Put the node of your choice (Gmail, Slack, Telegram …) in place of *Tell Somebody*, with \`{{ $json.summary }}\` as its text.`,
		},
		{
			text: `### What to do with a failed run
Open \`link\`, read the red node, put right what it names (a key, credit, a wrong number), then **Retry** with the workflow as it is. n8n goes on from the node that failed: what was done before is not done again.`,
		},
	],
	parts: [
		{
			name: 'When a Run Fails',
			type: 'n8n-nodes-base.errorTrigger',
			typeVersion: 1,
			parameters: {},
		},
		setFields(
			'What Happened',
			{
				workflow: '={{ $json.workflow.name }}',
				node: "={{ $json.execution?.lastNodeExecuted ?? 'the trigger' }}",
				message:
					"={{ [$json.execution?.error?.message ?? $json.trigger?.error?.message ?? 'unknown', $json.execution?.error?.description].filter(Boolean).join(': ') }}",
				link: "={{ $json.execution?.url ?? '' }}",
				isRetry: '={{ Boolean($json.execution?.retryOf) }}',
				at: '={{ $now.toISO() }}',
			},
			'none',
		),
		setFields('Summary', {
			summary:
				'=The workflow "{{ $json.workflow }}" failed at "{{ $json.node }}": {{ $json.message }}{{ $json.link ? "\\nRetry it here: " + $json.link : "" }}',
		}),
		nothing('Tell Somebody'),
	],
	lines: [['When a Run Fails', 'What Happened', 'Summary', 'Tell Somebody']],
};
