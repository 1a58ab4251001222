import { activate, activationDerivative, softmax as softmaxOf } from '$lib/nn/activation';
import { shuffle, type Random } from '$lib/nn/random';
import { pick, whole } from '../draw';
import { say, type Draft, type LessonExercises, type Slip } from '../exercise';
import { factor, show } from '../format';

const XS = { en: ['first', 'second', 'third'], ko: ['첫째', '둘째', '셋째'] };

/** ReLU on a few numbers. */
function relu(random: Random): Draft {
	const values = shuffle([-whole(random, 1, 9), whole(random, 1, 9), whole(random, -9, -1)], random);
	return {
		question: say(
			`What does ReLU make of ${values.map((x) => show(x)).join(', ')}?`,
			`ReLU를 ${values.map((x) => show(x)).join(', ')}에 적용하면 각각 얼마가 됩니까?`,
		),
		answer: { type: 'numbers', values: values.map((x) => activate('relu', x)), labels: XS },
		slips: [
			['relu-absolute', values.map(Math.abs)],
			['relu-sign', values.map((x) => Math.min(x, 0) + 0)],
			['relu-unchanged', values],
		],
		hint: say('ReLU is max(0, x).', 'ReLU는 max(0, x)입니다.'),
		solution: values.map((x) => {
			const work = `max(0, ${show(x)}) = ${show(activate('relu', x))}`;
			return say(work, work);
		}),
	};
}

/** A value of tanh or the sigmoid, with a calculator. */
function value(random: Random): Draft {
	const name = pick(random, ['tanh', 'sigmoid']);
	const other = name === 'tanh' ? 'sigmoid' : 'tanh';
	const x = pick(random, [-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2]);
	const result = activate(name, x);
	const formula =
		name === 'tanh'
			? `(e^${factor(x)} − e^${factor(-x)})/(e^${factor(x)} + e^${factor(-x)})`
			: `1/(1 + e^${factor(-x)})`;
	const label = say(name, name === 'tanh' ? 'tanh' : '시그모이드');
	return {
		question: say(
			`What is ${label.en}(${show(x)})? A calculator helps; two decimals are enough.`,
			`${label.ko}(${show(x)})의 값은 얼마입니까? 계산기를 써도 되며, 소수점 아래 두 자리면 됩니다.`,
		),
		answer: { type: 'number', value: result, decimals: 2 },
		slips: [
			[name === 'tanh' ? 'sigmoid-for-tanh' : 'tanh-for-sigmoid', activate(other, x)],
			['exponent-sign', activate(name, -x)],
		],
		hint: say(
			'tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), sigmoid x = 1/(1 + e⁻ˣ).',
			'tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), 시그모이드 x = 1/(1 + e⁻ˣ)입니다.',
		),
		solution: [say(`${formula} = ${show(result, 2)}`, `${formula} = ${show(result, 2)}`)],
	};
}

/** The slope from the value. */
function derivative(random: Random): Draft {
	const name = pick(random, ['tanh', 'sigmoid']);
	const y = pick(random, [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9]);
	const x = name === 'tanh' ? Math.atanh(y) : Math.log(y / (1 - y));
	const result = activationDerivative(name, x);
	const formula = name === 'tanh' ? `1 − ${y}² = ${show(result, 2)}` : `${y}·(1 − ${y}) = ${show(result, 2)}`;
	return {
		question: say(
			`A unit’s ${name} gives ${y}. What is the derivative of ${name} at that point?`,
			`어떤 유닛의 ${name === 'tanh' ? 'tanh' : '시그모이드'} 값이 ${y}입니다. 그 점에서 도함수의 값은 얼마입니까?`,
		),
		answer: { type: 'number', value: result, decimals: 2 },
		slips: [
			name === 'tanh' ? ['derivative-not-squared', 1 - y] : ['derivative-one-factor', 1 - y],
			['derivative-of-other', name === 'tanh' ? y * (1 - y) : 1 - y * y],
			['derivative-is-value', y],
		],
		hint: say(
			'With y the value: tanh has the slope 1 − y², the sigmoid y·(1 − y).',
			'값을 y라 하면 tanh의 기울기는 1 − y², 시그모이드의 기울기는 y·(1 − y)입니다.',
		),
		solution: [say(formula, formula)],
	};
}

const listed = (logits: readonly number[]) => logits.map((z) => show(z)).join(', ');
const powers = (logits: readonly number[], temperature = 1) =>
	logits.map((z) => `e^${factor(z / temperature)}`).join(' + ');

function drawLogits(random: Random): [number, number, number] {
	return [whole(random, -1, 4), whole(random, -1, 4), whole(random, 0, 4)];
}

/** One probability out of three logits. */
function softmax(random: Random): Draft {
	const logits = drawLogits(random);
	const sum = logits.reduce((total, z) => total + z, 0);
	const [first] = logits;
	const result = softmaxOf(logits)[0] as number;
	return {
		question: say(
			`Three logits: ${listed(logits)}. What probability does softmax give the first? Two decimals are enough.`,
			`로짓 세 개가 ${listed(logits)}입니다. 소프트맥스가 첫째에 주는 확률은 얼마입니까? 소수점 아래 두 자리면 됩니다.`,
		),
		answer: { type: 'number', value: result, decimals: 2 },
		slips: [
			...(sum === 0 ? [] : ([['softmax-without-exp', first / sum]] satisfies Slip[])),
			['softmax-not-normalised', Math.exp(first)],
			['softmax-is-not-sigmoid', activate('sigmoid', first)],
		],
		hint: say(
			'Take e to the power of each logit, and divide the first by the sum of all three.',
			'로짓마다 e의 거듭제곱을 구하고, 첫째를 셋의 합으로 나누십시오.',
		),
		solution: [
			say(
				`e^${factor(first)}/(${powers(logits)}) = ${show(Math.exp(first), 2)}/${show(
					logits.reduce((total, z) => total + Math.exp(z), 0),
					2,
				)} = ${show(result, 2)}`,
				`e^${factor(first)}/(${powers(logits)}) = ${show(Math.exp(first), 2)}/${show(
					logits.reduce((total, z) => total + Math.exp(z), 0),
					2,
				)} = ${show(result, 2)}`,
			),
		],
	};
}

/** The same with a temperature. */
function temperature(random: Random): Draft {
	const logits: [number, number] = [whole(random, 1, 4), whole(random, -2, 3)];
	const heat = pick(random, [2, 4]);
	const result = softmaxOf(logits, heat)[0] as number;
	return {
		question: say(
			`Two logits: ${listed(logits)}. What probability does softmax with temperature ${heat} give the first? Two decimals are enough.`,
			`로짓 두 개가 ${listed(logits)}입니다. 온도가 ${heat}인 소프트맥스가 첫째에 주는 확률은 얼마입니까? 소수점 아래 두 자리면 됩니다.`,
		),
		answer: { type: 'number', value: result, decimals: 2 },
		slips: [
			['temperature-ignored', softmaxOf(logits)[0] as number],
			['temperature-multiplied', softmaxOf(logits, 1 / heat)[0] as number],
			['temperature-too-late', (softmaxOf(logits)[0] as number) / heat],
		],
		hint: say('Divide every logit by the temperature first.', '먼저 로짓을 모두 온도로 나누십시오.'),
		solution: [
			say(
				`e^${factor(logits[0] / heat)}/(${powers(logits, heat)}) = ${show(result, 2)}`,
				`e^${factor(logits[0] / heat)}/(${powers(logits, heat)}) = ${show(result, 2)}`,
			),
		],
	};
}

const LINE = { en: ['slope A', 'shift B'], ko: ['기울기 A', '이동 B'] };

/** Two linear layers are one. */
function stack(random: Random): Draft {
	const [a1, a2] = [pick(random, [-3, -2, 2, 3, 4]), pick(random, [-3, -2, 2, 3])];
	const [b1, b2] = [pick(random, [-2, -1, 1, 2, 3]), whole(random, -3, 3)];
	const term = (bias: number) => (bias < 0 ? `− ${show(-bias)}` : `+ ${show(bias)}`);
	return {
		question: say(
			`Two linear layers in a row: y = ${show(a1)}x ${term(b1)}, then z = ${show(a2)}y ${term(b2)}. They are one layer z = Ax + B. What are A and B?`,
			`선형층 두 개를 이었습니다. y = ${show(a1)}x ${term(b1)}, 이어서 z = ${show(a2)}y ${term(b2)}입니다. 이것은 한 층 z = Ax + B와 같습니다. A와 B는 얼마입니까?`,
		),
		answer: { type: 'numbers', values: [a1 * a2, a2 * b1 + b2], labels: LINE },
		slips: [
			['added-slopes', [a1 + a2, b1 + b2]],
			['added-slopes', [a1 + a2, a2 * b1 + b2]],
			['bias-not-scaled', [a1 * a2, b1 + b2]],
		],
		hint: say('Put the first line into the second and multiply out.', '첫 식을 둘째 식에 넣고 전개하십시오.'),
		solution: [
			say(
				`z = ${show(a2)}·(${show(a1)}x ${term(b1)}) ${term(b2)} = ${show(a1 * a2)}x ${term(a2 * b1 + b2)}`,
				`z = ${show(a2)}·(${show(a1)}x ${term(b1)}) ${term(b2)} = ${show(a1 * a2)}x ${term(a2 * b1 + b2)}`,
			),
		],
	};
}

export default { relu, value, derivative, softmax, temperature, stack } satisfies LessonExercises;
