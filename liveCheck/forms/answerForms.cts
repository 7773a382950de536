import { formDifferences, type FormDifference } from '../../harness/contract/formDifferences.cts';
import type { Exchange } from '../line/exchange.cts';
import { Contract, type Endpoint } from './contract.cts';
import { KnownPaths } from './knownPaths.cts';
import { schemaDifferences } from './schemaDifferences.cts';

export interface EndpointForm {
	endpoint: string;
	comparedWith: 'recordings' | 'contract' | 'nothing';
	answers: number;
	differences: FormDifference[];
}

/**
 * Compares every successful answer that goes by with what is known of its endpoint. Other contacts than the recorded
 * ones have other fields set, so a missing key is none of its findings; the recorded requests are made again for
 * that, one by one.
 */
export class AnswerForms {
	private readonly contract = new Contract();
	private readonly known = new KnownPaths(this.contract);
	private readonly forms = new Map<string, EndpointForm>();

	note({ method, path, status, body }: Exchange): void {
		const endpoint = this.contract.find(method, path);
		if (!endpoint || status >= 300 || path.startsWith('/oauth/')) return;
		const { name } = endpoint;
		const form = this.forms.get(name) ?? {
			endpoint: name,
			comparedWith: comparedWith(endpoint),
			answers: 0,
			differences: [],
		};
		this.forms.set(name, form);
		form.answers += 1;
		for (const difference of this.differences(endpoint, body)) {
			const isKnown = form.differences.some(
				({ path: at, actual }) => at === difference.path && actual === difference.actual,
			);
			if (!isKnown) form.differences.push(difference);
		}
	}

	get vocabulary(): ReadonlySet<string> {
		return this.contract.vocabulary;
	}

	get all(): EndpointForm[] {
		return [...this.forms.values()].sort((a, b) => a.endpoint.localeCompare(b.endpoint));
	}

	private differences(endpoint: Endpoint, body: unknown): FormDifference[] {
		const { schema, file, recordings } = endpoint;
		const found =
			recordings.length > 0
				? recordedDifferences(endpoint, body)
				: schemaDifferences(this.contract, schema ?? {}, file, body);
		return found.filter(
			({ kind, path, actual }) => kind !== 'missing' && !this.known.has(path, actual),
		);
	}
}

/** The recorded answers are taken together, as the rows of a list are. */
function recordedDifferences({ recordings }: Endpoint, body: unknown): FormDifference[] {
	const mayBe = Object.assign(
		{},
		...recordings.map((recording) =>
			Object.fromEntries(
				Object.entries(recording.mayBe ?? {}).map(([path, type]) => [`[].${path}`, type]),
			),
		),
	) as Record<string, string>;
	const bodies = recordings.map(({ response }) => response.body);
	return formDifferences(bodies, [body], { mayBe }).map((difference) => ({
		...difference,
		path: difference.path.replace(/^\[\]\.?/, ''),
	}));
}

function comparedWith({ recordings, schema }: Endpoint): EndpointForm['comparedWith'] {
	if (recordings.length > 0) return 'recordings';
	return schema ? 'contract' : 'nothing';
}
