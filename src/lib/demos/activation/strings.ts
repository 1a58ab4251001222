import { withParticle } from '$lib/i18n/particles';
import { defineStrings } from '$lib/i18n/strings';
import type { ActivationName } from '$lib/nn/activation';
import type { LayerName } from './activation.svelte';
import type { Part } from './params';
import type { LogitPreset, MapPreset, WeightPreset } from './presets';
import type { SlipName } from './slips';

interface ActivationStrings {
	titles: Record<Part, string>;
	part: string;
	parts: Record<Part, string>;
	functions: Record<ActivationName, string>;
	fn: string;
	between: string;
	nothing: string;
	// the curve
	value: string;
	slope: string;
	tenfold: string;
	formulas: string;
	curveOf: (name: string) => string;
	pointOn: (name: string) => string;
	spokenPoint: (x: string, value: string, slope: string) => string;
	pointIs: (value: string, slope: string) => string;
	noSlope: string;
	fullSlope: string;
	partSlope: (slope: string) => string;
	corner: string;
	point: string;
	showSlope: string;
	// the map
	map: string;
	bias: string;
	biasNote: string;
	before: string;
	after: (name: string) => string;
	slopeMap: string;
	mapCount: (negative: number, all: number) => string;
	deadCount: (dead: number, all: number) => string;
	// softmax
	logits: string;
	probabilities: string;
	bars: string;
	sum: (sum: string) => string;
	roundedToZero: string;
	temperature: string;
	leading: (classes: readonly number[], percent: string) => string;
	addOne: string;
	double: string;
	term: (index: number, logit: string, power: string) => string;
	termsOfSum: string;
	// layers
	weights: string;
	twoLayers: string;
	oneLayer: string;
	matrices: Record<LayerName, string>;
	/** the output where there is no activation between the layers, and so no A */
	outputLinear: string;
	cellOf: (matrix: string, row: number, column: number) => string;
	sameOutputs: string;
	otherOutputs: (count: number) => string;
	addsUp: string;
	doesNotAddUp: string;
	// all
	presets: Record<MapPreset | LogitPreset | WeightPreset, string>;
	custom: string;
	reset: string;
	settings: string;
	summaryCurve: (name: string, x: string, value: string, slope: string) => string;
	summarySoftmax: (s: { count: number; temperature: string; leading: string; sum: string }) => string;
	summaryLayers: (between: string, differences: number) => string;
	summaryMerged: string;
	curveHead: readonly [string, string, string];
	softmaxHead: readonly [string, string, string, string];
	ask: {
		value: (name: string, x: string) => string;
		slope: (name: string, x: string) => string;
		probability: (index: number, temperature: string) => string;
		merged: (row: number, column: number) => string;
		below: string;
	};
	slips: Record<SlipName, string>;
}

export const strings = defineStrings<ActivationStrings>({
	en: {
		titles: {
			curve: 'An activation and its slope',
			softmax: 'Softmax: from scores to probabilities',
			layers: 'Two layers in a row',
		},
		part: 'What to look at',
		parts: { curve: 'Curve and map', softmax: 'Softmax', layers: 'Two layers' },
		functions: {
			linear: 'linear',
			tanh: 'tanh',
			scaledTanh: 'scaled tanh',
			relu: 'ReLU',
			leakyRelu: 'leaky ReLU',
			sigmoid: 'sigmoid',
		},
		fn: 'Activation',
		between: 'Between the layers',
		nothing: 'nothing',
		value: 'value',
		slope: 'slope',
		tenfold: 'slope¹⁰',
		formulas: 'The formula with its numbers',
		curveOf: (name) => `Curve of ${name}`,
		pointOn: (name) => `x on the curve of ${name}`,
		spokenPoint: (x, value, slope) => `x ${x}, value ${value}, slope ${slope}`,
		pointIs: (value, slope) => `Value ${value}, slope ${slope}.`,
		noSlope: 'Slope 0: whatever gradient arrives here, nothing of it gets through.',
		fullSlope: 'Slope 1: a gradient passes unchanged.',
		partSlope: (slope) => `A gradient that comes back through this point is multiplied by ${slope}.`,
		corner:
			' At 0 itself there is a corner without a slope; like the libraries, this figure takes the left side’s.',
		point: 'Point',
		showSlope: 'Show the slope',
		map: 'Feature map',
		bias: 'Bias',
		biasNote: 'Added to every cell before the activation.',
		before: 'Before',
		after: (name) => `After ${name}`,
		slopeMap: 'Slope there',
		mapCount: (negative, all) => `${negative} of ${all} cells are negative before the activation.`,
		deadCount: (dead, all) =>
			dead === all
				? 'Every cell has slope 0: from this input the unit learns nothing.'
				: `${dead} of ${all} cells have slope 0.`,
		logits: 'Logits',
		probabilities: 'Probabilities',
		bars: 'Probabilities as bars; the numbers stand below',
		sum: (sum) => `Sum of all probabilities: ${sum}`,
		roundedToZero: 'A 0 here is rounded: softmax makes probabilities as small as you like, but never 0.',
		temperature: 'Temperature',
		leading: (classes, percent) =>
			classes.length === 1
				? `Class ${classes[0]} has the largest share, ${percent}.`
				: `Classes ${classes.join(', ')} share the lead with ${percent} each.`,
		addOne: 'Add 1 to every logit',
		double: 'Double every logit',
		term: (index, logit, power) => `Class ${index}: e to the power of ${logit} over T, ${power}`,
		termsOfSum: 'The sum, class by class',
		weights: 'Weights',
		twoLayers: 'One after the other',
		oneLayer: 'The two merged into one layer',
		matrices: {
			inputs: 'X (third = sum)',
			first: 'W₁',
			hidden: 'H = W₁·X',
			active: 'A = f(H)',
			second: 'W₂',
			output: 'Y = W₂·A',
			merged: 'M = W₂·W₁',
			single: 'M·X',
		},
		outputLinear: 'Y = W₂·H',
		cellOf: (matrix, row, column) => `${matrix}, row ${row}, column ${column}`,
		sameOutputs: 'Y and M·X are the same numbers: the two layers are one layer.',
		otherOutputs: (count) =>
			count === 1 ? 'Y and M·X differ in one cell.' : `Y and M·X differ in ${count} cells.`,
		addsUp: 'In Y the third column is the sum of the first two, as in X; every single matrix keeps that.',
		doesNotAddUp:
			'In Y the third column is no longer the sum of the first two. Every single matrix would keep that sum, so no single matrix, whatever its numbers, gives these outputs.',
		presets: {
			edges: 'A seven, vertical edges',
			ramp: 'From −6 to 6',
			clear: 'Ten logits, one clearly ahead',
			close: 'Ten logits, close together',
			digit: 'LeNet-5 on a clear 3 (test image 3,549)',
			mistake: 'LeNet-5 on a 3 it misreads (test image 2,109)',
			three: 'Three logits',
			equal: 'All equal',
			example: 'Example',
			distance: 'A distance',
		},
		custom: 'Your own numbers',
		reset: 'Reset',
		settings: 'Settings',
		summaryCurve: (name, x, value, slope) => `${name} at x = ${x}: value ${value}, slope ${slope}.`,
		summarySoftmax: ({ count, temperature, leading, sum }) =>
			`Softmax over ${count} logits at temperature ${temperature}: ${leading} The probabilities add up to ${sum}.`,
		summaryLayers: (between, differences) =>
			`Two layers with ${between} between them, compared with the product of their weights: ${differences} of 6 outputs differ.`,
		summaryMerged: 'Two layers without anything between them, and the one matrix they come to.',
		curveHead: ['x', 'value', 'slope'],
		softmaxHead: ['class', 'logit z', 'e^(z/T)', 'probability'],
		ask: {
			value: (name, x) => `What is the value of ${name} at x = ${x}? Two decimals are enough.`,
			slope: (name, x) => `And how steep is ${name} at x = ${x}? Two decimals are enough.`,
			probability: (index, temperature) =>
				temperature === '1'
					? `What probability does softmax give class ${index}? Two decimals are enough.`
					: `What probability does softmax with temperature ${temperature} give class ${index}? Two decimals are enough.`,
			merged: (row, column) =>
				`Two layers, W₁ first and then W₂, are the one layer M = W₂·W₁. What stands in M, row ${row}, column ${column}?`,
			below: 'The figure shows how it comes about.',
		},
		slips: {
			absolute: 'You took the sign away. Negative numbers are not turned round here.',
			'other-side': 'You kept the other side: ReLU lets positive numbers through and cuts negative ones off.',
			unchanged: 'That is the number that goes in, unchanged.',
			'leak-missing': 'That is the plain ReLU. The leaky one lets a hundredth of a negative number through.',
			sign: 'The sign is the wrong way round, of x or of the result.',
			'other-curve': 'You took the other S-shaped curve: sigmoid runs from 0 to 1, tanh from −1 to 1.',
			tangent: 'You took the tangent. tanh is the hyperbolic tangent, made of e to the x and e to the −x.',
			'not-scaled': 'That is the plain tanh; this one is scaled in both directions.',
			'outer-scale': 'The factor 1.7159 in front is missing.',
			'inner-scale': 'The factor 2/3 inside is missing.',
			'is-slope': 'That is the slope there, not the value.',
			'is-value': 'That is the value there, not the slope.',
			'is-x': 'That is x itself.',
			'not-squared': 'The value has to be squared: 1 − y².',
			'one-factor': 'That is one of two factors: y·(1 − y).',
			'slope-of-other':
				'That is the rule for the other S-shaped curve: tanh has 1 − y², the sigmoid y·(1 − y).',
			'slope-other-side': 'That is the slope on the other side of 0.',
			'without-exponential':
				'You divided the logits themselves. Softmax takes e to the power of each first, or negative ones would make trouble.',
			'not-normalised':
				'That is e to the power of the logit. It has to be divided by the sum over all classes.',
			'sigmoid-alone': 'You used the sigmoid, which looks at one logit alone. Softmax compares them all.',
			'temperature-ignored':
				'That is so at temperature 1. Here the logits are divided by the temperature first.',
			'temperature-multiplied': 'You multiplied by the temperature. The logits are divided by it.',
			'temperature-too-late':
				'You divided the probability. The temperature divides the logits, before the exponential.',
			percent: 'That is right in per cent. Here a share from 0 to 1 is asked for.',
			'other-class': 'That is the probability of another class.',
			'cell-by-cell': 'You multiplied cell by cell. Here a row of W₂ meets a column of W₁.',
			'wrong-order': 'That is W₁·W₂. The layer that comes first stands on the right.',
			added: 'You added the weights. Layers in a row multiply.',
			'other-cell': 'That stands in another cell of M.',
		},
	},
	ko: {
		titles: {
			curve: '활성화 함수와 그 기울기',
			softmax: '소프트맥스: 점수에서 확률로',
			layers: '이어 놓은 두 층',
		},
		part: '볼 내용',
		parts: { curve: '곡선과 특성 맵', softmax: '소프트맥스', layers: '두 층' },
		functions: {
			linear: '선형',
			tanh: 'tanh',
			scaledTanh: '조정한 tanh',
			relu: 'ReLU',
			leakyRelu: '리키 ReLU',
			sigmoid: '시그모이드',
		},
		fn: '활성화 함수',
		between: '두 층 사이',
		nothing: '없음',
		value: '함숫값',
		slope: '기울기',
		tenfold: '기울기¹⁰',
		formulas: '수를 넣은 식',
		curveOf: (name) => `${name} 곡선`,
		pointOn: (name) => `${name} 곡선 위의 x`,
		spokenPoint: (x, value, slope) => `x ${x}, 함숫값 ${value}, 기울기 ${slope}`,
		pointIs: (value, slope) => `함숫값 ${value}, 기울기 ${slope}.`,
		noSlope: '기울기가 0입니다. 어떤 그레이디언트가 와도 조금도 지나가지 못합니다.',
		fullSlope: '기울기가 1입니다. 그레이디언트가 그대로 지나갑니다.',
		partSlope: (slope) => `이 점을 거쳐 되돌아오는 그레이디언트는 ${slope}배가 됩니다.`,
		corner: ' 0에서는 꺾여 있어 기울기가 없습니다. 여기서는 라이브러리처럼 왼쪽의 기울기를 씁니다.',
		point: '점',
		showSlope: '기울기 보기',
		map: '특성 맵',
		bias: '편향',
		biasNote: '활성화 함수에 앞서 모든 칸에 더합니다.',
		before: '적용 전',
		after: (name) => `${name} 적용 후`,
		slopeMap: '그 자리의 기울기',
		mapCount: (negative, all) => `적용 전에는 ${all}칸 가운데 ${negative}칸이 음수입니다.`,
		deadCount: (dead, all) =>
			dead === all
				? '모든 칸의 기울기가 0입니다. 이 유닛은 이 입력에서 아무것도 배우지 못합니다.'
				: `${all}칸 가운데 ${dead}칸의 기울기가 0입니다.`,
		logits: '로짓',
		probabilities: '확률',
		bars: '막대로 나타낸 확률. 수는 아래에 있습니다',
		sum: (sum) => `확률을 모두 더한 값: ${sum}`,
		roundedToZero: '여기서 0은 반올림한 값입니다. 소프트맥스의 확률은 아무리 작아도 0이 되지 않습니다.',
		temperature: '온도',
		leading: (classes, percent) =>
			classes.length === 1
				? `클래스 ${classes[0]}의 몫이 ${withParticle(percent, '으로/로')} 가장 큽니다.`
				: `클래스 ${classes.join(', ')}의 몫이 각각 ${withParticle(percent, '으로/로')} 가장 큽니다.`,
		addOne: '모든 로짓에 1 더하기',
		double: '모든 로짓을 두 배로',
		term: (index, logit, power) => `클래스 ${index}: e의 (${logit} 나누기 T)제곱, ${power}`,
		termsOfSum: '클래스별로 쓴 합',
		weights: '가중치',
		twoLayers: '차례로 적용할 때',
		oneLayer: '두 층을 한 층으로 합칠 때',
		matrices: {
			inputs: 'X (셋째 열 = 합)',
			first: 'W₁',
			hidden: 'H = W₁·X',
			active: 'A = f(H)',
			second: 'W₂',
			output: 'Y = W₂·A',
			merged: 'M = W₂·W₁',
			single: 'M·X',
		},
		outputLinear: 'Y = W₂·H',
		cellOf: (matrix, row, column) => `${matrix}, ${row}행 ${column}열`,
		sameOutputs: 'Y와 M·X의 수가 모두 같습니다. 두 층은 한 층과 같습니다.',
		otherOutputs: (count) => `Y와 M·X는 ${count}칸에서 다릅니다.`,
		addsUp:
			'Y에서도 X에서처럼 셋째 열이 앞의 두 열의 합입니다. 행렬은 어떤 것이든 하나라면 이 관계를 지킵니다.',
		doesNotAddUp:
			'Y에서는 셋째 열이 이제 앞의 두 열의 합이 아닙니다. 행렬 하나라면 반드시 이 합을 지키므로, 어떤 수를 넣더라도 행렬 하나로는 이 결과를 낼 수 없습니다.',
		presets: {
			edges: '숫자 7의 세로 경계',
			ramp: '−6부터 6까지',
			clear: '하나가 크게 앞선 로짓 열 개',
			close: '서로 비슷한 로짓 열 개',
			digit: '또렷한 3에 대한 LeNet-5의 로짓 (테스트 이미지 3,549번)',
			mistake: '잘못 읽은 3에 대한 LeNet-5의 로짓 (테스트 이미지 2,109번)',
			three: '로짓 세 개',
			equal: '모두 같은 값',
			example: '예제',
			distance: '거리',
		},
		custom: '직접 넣은 수',
		reset: '처음으로',
		settings: '설정',
		summaryCurve: (name, x, value, slope) =>
			`x = ${x}에서 ${name}의 함숫값은 ${value}, 기울기는 ${slope}입니다.`,
		summarySoftmax: ({ count, temperature, leading, sum }) =>
			`로짓 ${count}개에 온도 ${temperature}의 소프트맥스를 적용했습니다. ${leading} 확률의 합은 ${sum}입니다.`,
		summaryLayers: (between, differences) =>
			`두 층 사이: ${between}. 두 가중치의 곱과 비교하면 결과 6개 가운데 ${differences}개가 다릅니다.`,
		summaryMerged: '사이에 아무것도 없는 두 층과, 그 둘을 합친 행렬 하나입니다.',
		curveHead: ['x', '함숫값', '기울기'],
		softmaxHead: ['클래스', '로짓 z', 'e^(z/T)', '확률'],
		ask: {
			value: (name, x) => `x = ${x}에서 ${name}의 값은 얼마입니까? 소수점 아래 두 자리면 됩니다.`,
			slope: (name, x) => `그러면 x = ${x}에서 ${name}의 기울기는 얼마입니까? 소수점 아래 두 자리면 됩니다.`,
			probability: (index, temperature) =>
				temperature === '1'
					? `소프트맥스가 클래스 ${index}에 주는 확률은 얼마입니까? 소수점 아래 두 자리면 됩니다.`
					: `온도가 ${temperature}인 소프트맥스가 클래스 ${index}에 주는 확률은 얼마입니까? 소수점 아래 두 자리면 됩니다.`,
			merged: (row, column) =>
				`W₁을 먼저, W₂를 나중에 적용하는 두 층은 한 층 M = W₂·W₁과 같습니다. M의 ${row}행 ${column}열에는 어떤 수가 옵니까?`,
			below: '어떻게 나온 값인지 그림에 나타납니다.',
		},
		slips: {
			absolute: '부호를 없앴습니다. 음수를 뒤집는 것이 아닙니다.',
			'other-side': '반대쪽을 남겼습니다. ReLU는 양수를 통과시키고 음수를 잘라 냅니다.',
			unchanged: '넣은 수를 그대로 답했습니다.',
			'leak-missing': '보통의 ReLU입니다. 리키 ReLU는 음수의 100분의 1을 통과시킵니다.',
			sign: 'x나 결과의 부호가 뒤바뀌었습니다.',
			'other-curve': '다른 S자 곡선을 썼습니다. 시그모이드는 0에서 1까지, tanh는 −1에서 1까지입니다.',
			tangent: '탄젠트를 썼습니다. tanh는 e의 x제곱과 −x제곱으로 만드는 쌍곡탄젠트입니다.',
			'not-scaled': '보통의 tanh입니다. 여기서는 가로와 세로의 크기를 모두 조정합니다.',
			'outer-scale': '앞에 곱하는 1.7159가 빠졌습니다.',
			'inner-scale': '안에 곱하는 2/3가 빠졌습니다.',
			'is-slope': '함숫값이 아니라 기울기입니다.',
			'is-value': '기울기가 아니라 함숫값입니다.',
			'is-x': 'x 자체입니다.',
			'not-squared': '함숫값을 제곱해야 합니다. 1 − y²입니다.',
			'one-factor': '두 인수 가운데 하나입니다. y·(1 − y)입니다.',
			'slope-of-other': '다른 S자 곡선의 규칙입니다. tanh는 1 − y², 시그모이드는 y·(1 − y)입니다.',
			'slope-other-side': '0의 반대쪽 기울기입니다.',
			'without-exponential':
				'로짓을 그대로 나누었습니다. 소프트맥스는 먼저 각각 e의 거듭제곱을 구합니다. 그러지 않으면 음수에서 문제가 생깁니다.',
			'not-normalised': '로짓만큼 e를 거듭제곱한 값입니다. 모든 클래스의 합으로 나누어야 합니다.',
			'sigmoid-alone': '로짓 하나만 보는 시그모이드를 썼습니다. 소프트맥스는 모두를 견줍니다.',
			'temperature-ignored': '온도가 1일 때의 값입니다. 여기서는 먼저 로짓을 온도로 나눕니다.',
			'temperature-multiplied': '온도를 곱했습니다. 로짓은 온도로 나눕니다.',
			'temperature-too-late': '확률을 나누었습니다. 온도는 지수를 구하기 전에 로짓을 나눕니다.',
			percent: '퍼센트로는 맞습니다. 여기서는 0에서 1까지의 몫을 묻습니다.',
			'other-class': '다른 클래스의 확률입니다.',
			'cell-by-cell': '칸끼리 곱했습니다. 여기서는 W₂의 행과 W₁의 열이 만납니다.',
			'wrong-order': 'W₁·W₂의 값입니다. 먼저 적용하는 층이 오른쪽에 옵니다.',
			added: '가중치를 더했습니다. 이어 놓은 층은 곱해집니다.',
			'other-cell': 'M의 다른 칸에 오는 수입니다.',
		},
	},
});
