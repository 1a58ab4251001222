/** What was measured: one list of numbers, a number a run, under names like `load.mobile.lenet.ready`. */
import { summarise, type Summary } from './statistics';

export class Metrics {
	readonly #values = new Map<string, number[]>();
	readonly #remarks = new Set<string>();

	/** Adds one run's number; what could not be measured (`null`) is left out. */
	add(name: string, value: number | null | undefined): void {
		if (value === null || value === undefined || !Number.isFinite(value)) return;
		const values = this.#values.get(name);
		if (values) values.push(value);
		else this.#values.set(name, [value]);
	}

	addAll(prefix: string, values: Record<string, number | null | undefined>): void {
		for (const [name, value] of Object.entries(values)) this.add(`${prefix}.${name}`, value);
	}

	/** Says once, below the tables, what was missing or went wrong. */
	remark(text: string): void {
		this.#remarks.add(text);
	}

	summary(name: string): Summary | null {
		return summarise(this.#values.get(name) ?? []);
	}

	/** The median of one metric over another's in the same runs; `null` unless both were measured. */
	ratio(name: string, reference: string): number | null {
		const [above, below] = [this.summary(name), this.summary(reference)];
		return above && below && below.median !== 0 ? above.median / below.median : null;
	}

	get remarks(): readonly string[] {
		return [...this.#remarks];
	}

	toJSON(): { values: Record<string, number[]>; remarks: readonly string[] } {
		return { values: Object.fromEntries(this.#values), remarks: this.remarks };
	}
}
