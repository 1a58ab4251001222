/** Why a layer does not fit its input, in the reader's language: for every figure that shows a `ShapeProblem`. */
import { withParticle } from '$lib/i18n/particles';
import { defineStrings } from '$lib/i18n/strings';
import type { ShapeProblem } from '$lib/nn/shape-error';
import { formatNumber } from '$lib/viz/format';

const shapeText = (shape: readonly number[]) => shape.join('×');

/** `problemWords[locale](problem)` is a whole sentence. */
export const problemWords = defineStrings<(problem: ShapeProblem) => string>({
	en(problem) {
		switch (problem.code) {
			case 'not-whole':
				return `${formatNumber(problem.value, 3)} is not a whole number of at least ${formatNumber(problem.minimum)}.`;
			case 'filter-too-large':
				return `The filter spans ${problem.filter} cells, the padded input has only ${problem.padded}.`;
			case 'does-not-fit': {
				const { inputSize, filter, padding, stride, fractional } = problem;
				return `(${inputSize} − ${filter} + 2·${padding})/${stride} + 1 = ${formatNumber(fractional)} is not a whole number.`;
			}
			case 'padding-too-large':
				return `A padding of ${problem.padding} is too much for a window of ${problem.window}: some windows would hold padding only.`;
			case 'needs-image':
				return `This layer needs height, width and depth; it gets a vector of ${shapeText(problem.shape)} numbers.`;
			case 'needs-vector':
				return `This layer needs a vector; it gets ${shapeText(problem.shape)}. Flatten first.`;
			case 'bad-rate':
				return `A rate of ${formatNumber(problem.rate)} is not from 0 to below 1.`;
			case 'branches-differ': {
				const what = { size: 'maps of one size', jump: 'one stride in all', channels: 'one depth' }[
					problem.what
				];
				return `Branches can only be joined with ${what}; here they come to ${problem.values.join(', ')}.`;
			}
		}
	},
	ko(problem) {
		switch (problem.code) {
			case 'not-whole':
				return `${formatNumber(problem.value, 3)}: ${formatNumber(problem.minimum)} 이상의 정수가 아닙니다.`;
			case 'filter-too-large':
				return `필터가 ${problem.filter}칸에 걸치는데 패딩한 입력은 ${problem.padded}칸뿐입니다.`;
			case 'does-not-fit': {
				const { inputSize, filter, padding, stride, fractional } = problem;
				return `(${inputSize} − ${filter} + 2·${padding})/${stride} + 1 = ${formatNumber(fractional)}: 정수가 아닙니다.`;
			}
			case 'padding-too-large':
				return `크기 ${problem.window}인 창에 패딩 ${withParticle(problem.padding, '은/는')} 너무 큽니다. 패딩만 든 창이 생깁니다.`;
			case 'needs-image':
				return `이 층에는 높이, 너비, 깊이가 있는 입력이 필요한데 길이 ${shapeText(problem.shape)}인 벡터가 들어옵니다.`;
			case 'needs-vector':
				return `이 층에는 벡터가 필요한데 ${shapeText(problem.shape)} 입력이 들어옵니다. 먼저 평탄화하십시오.`;
			case 'bad-rate':
				return `비율 ${withParticle(formatNumber(problem.rate), '은/는')} 0 이상 1 미만이 아닙니다.`;
			case 'branches-differ': {
				const what = { size: '특성 맵의 크기가', jump: '전체 스트라이드가', channels: '깊이가' }[
					problem.what
				];
				return `갈래를 합치려면 ${what} 모두 같아야 하는데 ${problem.values.join(', ')}입니다.`;
			}
		}
	},
});
