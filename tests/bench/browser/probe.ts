/**
 * What is recorded inside a page, from before its first script on. `installProbe` runs in the page: it is sent there
 * as text and can use nothing outside itself.
 */
import type { LongTask, Shift } from '../statistics';

export interface PageRecord {
	/** When each mark became true, in milliseconds since navigation; `null` until then. */
	marks: Record<string, number | null>;
	longTasks: LongTask[];
	/** Layout shifts that no input caused. */
	shifts: Shift[];
	largestPaint: number | null;
	/** Interactions of 16 ms and more: the interaction's id, and milliseconds from the input to the next frame. */
	interactions: [id: number, duration: number][];
}

declare global {
	interface Window {
		benchRecord?: PageRecord;
	}
}

interface TimedEntry extends PerformanceEntry {
	value?: number;
	hadRecentInput?: boolean;
	interactionId?: number;
}

function installProbe(marks: Record<string, () => unknown>): void {
	if (window.top !== window || window.benchRecord) return;
	const record: PageRecord = {
		marks: Object.fromEntries(Object.keys(marks).map((name) => [name, null])),
		longTasks: [],
		shifts: [],
		largestPaint: null,
		interactions: [],
	};
	window.benchRecord = record;

	const observe = (type: string, take: (entry: TimedEntry) => void, options: object = {}) => {
		const observer = new PerformanceObserver((list) => (list.getEntries() as TimedEntry[]).forEach(take));
		observer.observe({ type, buffered: true, ...options });
	};
	observe('longtask', ({ startTime, duration }) => record.longTasks.push([startTime, duration]));
	observe('layout-shift', ({ startTime, value, hadRecentInput }) => {
		if (!hadRecentInput) record.shifts.push([startTime, value ?? 0]);
	});
	observe('largest-contentful-paint', ({ startTime }) => (record.largestPaint = startTime));
	const shortest = { durationThreshold: 16 };
	observe(
		'event',
		({ interactionId, duration }) => {
			if (interactionId) record.interactions.push([interactionId, duration]);
		},
		shortest,
	);

	const timer = setInterval(() => {
		const open = Object.entries(marks).filter(([name]) => record.marks[name] === null);
		if (open.length === 0) clearInterval(timer);
		for (const [name, reached] of open) {
			try {
				if (reached()) record.marks[name] = performance.now();
			} catch {
				// the page is not far enough for the question; ask again
			}
		}
	}, 25);
}

/**
 * The probe as a script for `addInitScript`.
 * @param marks JavaScript expressions, each true from the moment its name stands for
 */
export function probeScript(marks: Readonly<Record<string, string>>): string {
	const questions = Object.entries(marks).map(([name, js]) => `${JSON.stringify(name)}: () => (${js})`);
	// Compilers that keep function names wrap each function in `__name`, which the page does not have.
	return `globalThis.__name ??= (f) => f; (${installProbe.toString()})({ ${questions.join(', ')} });`;
}
