/** What a learner typed, judged. */
import { diagnose, isRight, rightAnswer, type AnswerSpec, type Exercise, type Given } from './exercise';
import { readNumbers } from './format';
import type { SlipId } from './slips';

export type Verdict =
	| { readonly kind: 'right' }
	| { readonly kind: 'wrong'; readonly slip: SlipId | null }
	| { readonly kind: 'unreadable' };

/** How many fields an answer is typed into; none for a choice. */
export function fieldCount(answer: AnswerSpec): number {
	return answer.type === 'choice' ? 0 : answer.type === 'number' ? 1 : answer.values.length;
}

/** Every meaning the typed text may have: `1,250` is 1250 or 1.25. None when a field is empty or no number. */
function readings(answer: AnswerSpec, typed: readonly string[], choice: string): Given[] {
	if (answer.type === 'choice') return choice ? [choice] : [];
	if (answer.type === 'number') return readNumbers(typed[0] ?? '');
	const fields = answer.values.map((_, index) => readNumbers(typed[index] ?? ''));
	if (fields.some((field) => field.length === 0)) return [];
	const most = Math.max(...fields.map((field) => field.length));
	return Array.from({ length: most }, (_, reading) =>
		fields.map((field) => field[Math.min(reading, field.length - 1)] as number),
	);
}

/** Judges typed fields or a chosen option. The kindest reading counts. */
export function judge(exercise: Exercise, typed: readonly string[], choice: string): Verdict {
	const all = readings(exercise.answer, typed, choice);
	if (all.length === 0) return { kind: 'unreadable' };
	if (all.some((given) => isRight(exercise, given))) return { kind: 'right' };
	const slip = all.map((given) => diagnose(exercise, given)).find((found) => found !== null);
	return { kind: 'wrong', slip: slip ?? null };
}

/** Which of several numbers are wrong, in the kindest reading of each. */
export function wrongFields(answer: AnswerSpec, typed: readonly string[]): boolean[] {
	if (answer.type === 'choice') return [];
	const right = answer.type === 'number' ? [answer.value] : (rightAnswer(answer) as readonly number[]);
	return right.map((value, index) => {
		const spec: AnswerSpec = { type: 'number', value, decimals: answer.decimals ?? 0 };
		return !readNumbers(typed[index] ?? '').some((given) => isRight({ answer: spec }, given));
	});
}
