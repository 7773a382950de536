import { limitTimeMs, scaledLimit, usualLatencyMs } from '../conditions.cts';
import { expertBatchingInWords } from '../contestants/contestant.cts';
import { memoryTask, tasks } from '../tasks.cts';
import { verdicts, type Results } from '../targets.cts';
import type { Surroundings } from './machine.cts';
import { memoryTable, taskTable, verdictTable } from './tables.cts';

export interface Circumstances extends Surroundings {
	/** Others may have been at work on the machine before the first row. */
	loadBefore: number;
	withoutBuiltIn?: string;
}

export function resultSections(results: Results): string {
	const sections = tasks
		.map((task) => ({
			task,
			measured: results.measurements.filter((one) => one.task === task.key),
		}))
		.filter(({ measured }) => measured.length > 0)
		.map(({ task, measured }) => `### ${task.title}\n\n${taskTable(task, measured)}`);
	if (results.memory.length > 0) {
		sections.push(`### ${memoryTask.title}\n\n${memoryTable(results.memory)}`);
	}
	return `## Targets\n\n${verdictTable(verdicts(results))}\n\n## Rows\n\n${sections.join('\n\n')}`;
}

export function performanceDocument(results: Results, circumstances: Circumstances): string {
	const { date, machine, software, loadBefore, withoutBuiltIn } = circumstances;
	const { max, intervalMs } = scaledLimit;
	const example = limitTimeMs(1_000, scaledLimit) / 1000;
	return `# Performance

Written by \`npm run bench -- --write\`; do not edit by hand.

- Date: ${date}
- Machine: ${machine}; load average ${loadBefore.toFixed(1)} before the first row
- Software: ${software}
${withoutBuiltIn ? `- n8n's built-in HighLevel node is left out: ${withoutBuiltIn}\n` : ''}
## How it is measured

Each row is a workflow in the n8n that \`npm start\` installs, with the packed package, started over n8n's REST
API: a manual trigger with pinned items, then the node, with expressions for its fields and a stored credential.
HighLevel is the sandbox of this repository, in a process of its own, with ${usualLatencyMs} ms latency and HighLevel's limit at
five times its speed: ${max} requests per ${intervalMs.toLocaleString('en')} ms.

- **Same road for all.** The name of HighLevel's server leads to the sandbox inside the n8n of the bench, over
  TLS with a certificate made for the run. So n8n's built-in node, whose address is fixed, runs unchanged.
- **Time** is the node's own, as n8n writes it down; **workflow** is from the start of the execution to its end.
- **Failed** and **doubled** are counted in the sandbox: contacts that were not written or did not come out, and
  contacts that were written more than once. What a node says about it does not count.
- **Limit needs** is the least that the limit allows for the requests that were let through: all windows before
  the last one, so ${example} s for 1,000 requests, without latency. **Ratio** is the time divided by it.
- **Cost per item** is measured first, in an n8n that has done nothing else, and each node has done some of it before,
  unmeasured: otherwise the first one would pay for n8n's start, and the others for what it left in the memory.
- **n8n CPU** and **longest stall** are n8n's processor time while the node ran, and the longest time in which it
  did nothing else: no other workflow, no webhook, no editor.
- **Default settings** are those of a new node. **Batching** is how an expert sets the nodes that know no limit:
  ${expertBatchingInWords}.
- **Memory** is what n8n has in use, garbage left out, when it asks for the page after so many contacts, above what
  it had in use before the first page.

The built-in node creates by *Create or Update*, adds tags by *Update* with the old tags sent again (it has no tag
operation), and cannot get more than one page. The HTTP Request node puts out pages in place of contacts. Neither
compares before it updates. The contacts have no custom fields; where there are some, this package asks once more, for
their names.

${resultSections(results)}
`;
}
