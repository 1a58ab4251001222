import { withParticle } from '$lib/i18n/particles';
import { shuffle, type Random } from '$lib/nn/random';
import { receptiveFields } from '$lib/nn/receptive-field';
import { matrix, pick, whole } from '../draw';
import { say, unlessRight, type Draft, type Grid, type LessonExercises, type Slip } from '../exercise';
import { factor, show, sumOfProducts } from '../format';

const round = (value: number, decimals = 2) => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** How large the patches of a map are: the receptive field of its units. */
function patch(random: Random): Draft {
	const [first, second] = [pick(random, [3, 5, 7]), pick(random, [3, 5])];
	const stack = [{ kernelSize: first }, { kernelSize: 2, stride: 2 }, { kernelSize: second }];
	const side = receptiveFields(stack, 64).at(-1)?.vertical.size as number;
	return {
		question: say(
			`A network convolves with ${first}×${first} filters, pools 2×2 with stride 2, and convolves again with ${second}×${second} filters, all convolutions with stride 1. A test image is cut to what one unit of the second convolution sees. How many pixels does the patch measure along a side?`,
			`어떤 신경망이 ${first}×${first} 필터로 합성곱하고, 2×2 풀링을 스트라이드 2로 한 뒤, ${second}×${second} 필터로 다시 합성곱합니다. 합성곱의 스트라이드는 모두 1입니다. 테스트 이미지를 두 번째 합성곱의 유닛 하나가 보는 만큼 잘라 내면 한 변은 몇 픽셀입니까?`,
		),
		answer: { type: 'number', value: side },
		slips: unlessRight(side, [
			['last-filter-only', second],
			['jump-ignored', first + 1 + second - 1],
			['pooling-ignored', first + second - 1],
			['pooling-window-ignored', first + 2 * (second - 1)],
		]),
		hint: say(
			'Behind the pooling neighbours lie two pixels apart: r grows by (F − 1)·2 there, and by 1 in the pooling itself.',
			'풀링 뒤에서는 이웃한 칸이 두 픽셀씩 떨어져 있습니다. 풀링에서 r은 1만큼, 그다음 합성곱에서 (F − 1)·2만큼 커집니다.',
		),
		solution: [
			say(
				`${first} + (2 − 1)·1 + (${second} − 1)·2 = ${side}`,
				`${first} + (2 − 1)·1 + (${second} − 1)·2 = ${side}`,
			),
		],
	};
}

/** Which of three patches excites a filter most. */
function excites(random: Random): Draft {
	const kernel = matrix(random, 3, 3, -2, 2);
	const patches = Array.from({ length: 3 }, () => matrix(random, 3, 3, 0, 3));
	const sums = patches.map((rows) => dot(kernel, rows));
	const ink = patches.map((rows) => rows.flat().reduce((a, b) => a + b, 0));
	const ids = ['a', 'b', 'c'] as const;
	const [best, darkest, least] = [argmax(sums), argmax(ink), argmax(sums.map((sum) => -sum))];
	// Two that are equally strong make no question: rolled again, as the slip then leads to the right answer.
	const tied = sums.filter((sum) => sum === sums[best]).length > 1;
	const slips: Slip[] = [
		['most-ink', ids[darkest] as string],
		['most-negative', ids[least] as string],
	];
	return {
		question: say(
			'Which patch excites this filter most?',
			'이 필터를 가장 크게 활성화하는 조각은 어느 것입니까?',
		),
		grids: [
			grid('Filter', '필터', kernel),
			...patches.map((rows, i) => grid(`Patch ${'ABC'[i]}`, `조각 ${'ABC'[i]}`, rows)),
		],
		answer: {
			type: 'choice',
			correct: ids[best] as string,
			options: ids.map((id) => ({ id, text: say(`Patch ${id.toUpperCase()}`, `조각 ${id.toUpperCase()}`) })),
		},
		slips: tied ? [['most-ink', ids[best] as string]] : slips.filter(([, id]) => id !== ids[best]),
		hint: say(
			'Multiply cell by cell and add: ink on positive weights counts for a patch, ink on negative ones against it.',
			'칸끼리 곱해서 더하십시오. 양의 가중치 위의 잉크는 점수를 올리고, 음의 가중치 위의 잉크는 점수를 깎습니다.',
		),
		solution: sums.map((sum, i) => say(`Patch ${'ABC'[i]}: ${show(sum)}`, `조각 ${'ABC'[i]}: ${show(sum)}`)),
	};
}

const grid = (en: string, ko: string, rows: number[][]): Grid => ({ label: say(en, ko), rows });
const dot = (a: number[][], b: number[][]) =>
	a.flat().reduce((sum, value, i) => sum + value * (b.flat()[i] as number), 0);
const argmax = (values: readonly number[]) => values.indexOf(Math.max(...values));

const PIXELS = {
	en: ['first pixel', 'second pixel', 'third pixel'],
	ko: ['첫째 픽셀', '둘째 픽셀', '셋째 픽셀'],
};

/** One step uphill, the strongest pixel moving by the step. */
function ascent(random: Random): Draft {
	const strongest = pick(random, [4, 5, 8, 10]);
	const slopes = shuffle([strongest, -strongest / 2, strongest / (strongest === 5 ? 5 : 4)], random);
	const step = pick(random, [0.1, 0.2]);
	const pixels = slopes.map(() => whole(random, 3, 6) / 10);
	const after = (move: (slope: number) => number) =>
		pixels.map((grey, i) => round(grey + move(slopes[i] as number), 3));
	const right = after((slope) => (step * slope) / strongest);
	const list = (values: readonly number[]) => values.map((value) => show(value)).join(', ');
	return {
		question: say(
			`Three pixels have the greys ${list(pixels)}, and the gradient of a unit by them is ${list(slopes)}. One step of activation maximisation moves the pixel with the steepest slope by ${show(step)} and the others in proportion. What are the three greys then? Two decimals are enough.`,
			`픽셀 세 개의 밝기가 ${list(pixels)}이고, 이 픽셀들에 대한 유닛의 그레이디언트가 ${list(slopes)}입니다. 활성화 최대화의 한 걸음은 가장 가파른 픽셀을 ${show(step)}만큼, 나머지는 비례하여 움직입니다. 그 뒤 세 픽셀의 밝기는 얼마입니까? 소수점 아래 두 자리면 됩니다.`,
		),
		answer: { type: 'numbers', values: right, labels: PIXELS, decimals: 2 },
		slips: [
			['went-downhill', after((slope) => (-step * slope) / strongest)],
			['slope-not-scaled', after((slope) => step * slope)],
			['sign-only', after((slope) => step * Math.sign(slope))],
			['magnitude-only', after((slope) => (step * Math.abs(slope)) / strongest)],
		],
		hint: say(
			'Divide the gradient by its largest magnitude, multiply by the step, and add. A negative slope takes ink away.',
			'그레이디언트를 가장 큰 절댓값으로 나누고 보폭을 곱해서 더하십시오. 기울기가 음수이면 잉크가 줄어듭니다.',
		),
		solution: slopes.map((slope, i) => {
			const work = `${show(pixels[i] as number)} + ${show(step)}·${factor(slope)}/${show(strongest)} = ${show(right[i] as number)}`;
			return say(work, work);
		}),
	};
}

/** What a saliency map says about a small change. */
function saliency(random: Random): Draft {
	const slope = pick(random, [-1.5, -0.8, -0.4, 0.4, 0.6, 1.2, 2.5]);
	const [grey, more] = [pick(random, [0.2, 0.5, 0.9]), pick(random, [0.05, 0.1])];
	const value = slope * more;
	return {
		question: say(
			`In the saliency map of the score for 3, a pixel of grey ${show(grey)} has the value ${show(slope)}. By about how much does the score change when its grey rises by ${show(more)}? Three decimals are enough.`,
			`숫자 3의 점수에 대한 현저성 맵에서 밝기가 ${show(grey)}인 픽셀의 값이 ${show(slope)}입니다. 이 픽셀의 밝기가 ${show(more)}만큼 커지면 점수는 대략 얼마나 변합니까? 소수점 아래 세 자리면 됩니다.`,
		),
		answer: { type: 'number', value, decimals: 3 },
		slips: unlessRight(value, [
			['saliency-times-grey', slope * grey],
			['saliency-of-new-grey', slope * (grey + more)],
			['saliency-is-change', slope],
			['sign-dropped', Math.abs(value)],
		]),
		hint: say(
			'A derivative times a small change is the change of the score.',
			'도함수의 값에 작은 변화를 곱하면 점수의 변화가 됩니다.',
		),
		solution: [
			say(`${show(slope)}·${show(more)} = ${show(value)}`, `${show(slope)}·${show(more)} = ${show(value)}`),
		],
	};
}

/** What a place of an occlusion map holds. */
function occlusion(random: Random): Draft {
	const [before, after] = [whole(random, 60, 95) / 100, whole(random, 10, 99) / 100];
	const value = round(before - after);
	return {
		question: say(
			`The network says 7 with probability ${show(before)}. With a square of paper over one place it says 7 with ${show(after)}. What does the occlusion map hold there, if it shows by how much the probability falls?`,
			`신경망이 본 7의 확률은 ${show(before)}입니다. 한 자리를 종이로 가리면 ${withParticle(show(after), '이/가')} 됩니다. 확률이 얼마나 떨어지는지 나타내는 가림 맵에서 그 자리의 값은 얼마입니까?`,
		),
		answer: { type: 'number', value, decimals: 2 },
		slips: unlessRight(value, [
			['fall-reversed', round(after - before)],
			['covered-probability', after],
			['fall-as-ratio', round(after / before)],
		]),
		hint: say(
			'Before minus after. Where the probability rises, the fall is negative.',
			'가리기 전에서 가린 뒤를 빼십시오. 확률이 올라가면 음수입니다.',
		),
		solution: [
			say(
				`${show(before)} − ${show(after)} = ${show(value)}`,
				`${show(before)} − ${show(after)} = ${show(value)}`,
			),
		],
	};
}

/** What becomes of a map and of what reads it when a filter is silenced. */
function silenced(random: Random): Draft {
	const weights = Array.from({ length: 3 }, () => pick(random, [-3, -2, 2, 3, 4]));
	const values = Array.from({ length: 3 }, () => pick(random, [-2, -1, 1, 2, 3]));
	const [bias, map] = [pick(random, [-2, -1, 1, 2]), whole(random, 0, 2)];
	const pairs = weights.map((weight, i): [number, number] => [weight, values[i] as number]);
	const all = pairs.reduce((sum: number, [a, b]) => sum + a * b, bias);
	const lost = (pairs[map] as [number, number])[0] * (pairs[map] as [number, number])[1];
	const left = pairs.filter((_, i) => i !== map);
	const value = all - lost;
	return {
		question: say(
			`A unit adds ${sumOfProducts(pairs)} + ${factor(bias)}, weight times value for three maps, and a bias. Filter ${map + 1} is silenced: its weights and its bias become 0, so its tanh map holds 0 everywhere. What is the unit’s sum now?`,
			`어떤 유닛이 맵 세 개의 가중치·값과 편향을 더해 ${sumOfProducts(pairs)} + ${withParticle(factor(bias), '을/를')} 구합니다. 필터 ${withParticle(map + 1, '을/를')} 끄면 그 가중치와 편향이 0이 되어 tanh를 거친 맵이 어디서나 0입니다. 이제 유닛의 합은 얼마입니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['nothing-lost', all],
			['bias-lost-too', value - bias],
			['only-what-is-lost', lost],
			['lost-twice', all - 2 * lost],
		]),
		hint: say('Only the product with the silenced map disappears.', '꺼진 맵과의 곱만 사라집니다.'),
		solution: [
			say(
				`${sumOfProducts(left)} + ${factor(bias)} = ${show(value)}`,
				`${sumOfProducts(left)} + ${factor(bias)} = ${show(value)}`,
			),
		],
	};
}

export default { patch, excites, ascent, saliency, occlusion, silenced } satisfies LessonExercises;
