import { describe, expect, it } from 'vitest';
import { activationCode, convCode, FRAMEWORKS, layerCode, poolCode, type ConvCode } from './code';

const plain: ConvCode = { inChannels: 3, filters: 6, kernelSize: 5 };
const all = (layer: ConvCode) => FRAMEWORKS.map((framework) => convCode(framework, layer));

describe('convCode', () => {
	it('writes a plain layer', () => {
		expect(all(plain)).toEqual([
			'layers.Conv2D(filters=6, kernel_size=5, padding="valid")',
			'nn.Conv2d(3, 6, kernel_size=5)',
			"tf.layers.conv2d({ filters: 6, kernelSize: 5, padding: 'valid' });",
		]);
	});

	it('says same where so many zeros are the same thing', () => {
		expect(all({ ...plain, padding: 2 })).toEqual([
			'layers.Conv2D(filters=6, kernel_size=5, padding="same")',
			'nn.Conv2d(3, 6, kernel_size=5, padding=2)',
			"tf.layers.conv2d({ filters: 6, kernelSize: 5, padding: 'same' });",
		]);
		expect(convCode('keras', { ...plain, kernelSize: 3, dilation: 2, padding: 2 })).toBe(
			'layers.Conv2D(filters=6, kernel_size=3, padding="same", dilation_rate=2)',
		);
	});

	it('pads in a layer of its own where it is not: with a stride, with too few cells', () => {
		expect(convCode('keras', { ...plain, padding: 2, stride: 2 })).toBe(
			'layers.ZeroPadding2D(2)\nlayers.Conv2D(filters=6, kernel_size=5, strides=2, padding="valid")',
		);
		expect(convCode('tfjs', { ...plain, padding: 1 })).toBe(
			"tf.layers.zeroPadding2d({ padding: 1 })\ntf.layers.conv2d({ filters: 6, kernelSize: 5, padding: 'valid' });",
		);
	});

	it('spells same out for PyTorch when there is a stride', () => {
		expect(convCode('pytorch', { ...plain, padding: 'same' })).toBe(
			'nn.Conv2d(3, 6, kernel_size=5, padding="same")',
		);
		// N = 7, F = 3, S = 3: ⌈7/3⌉ = 3 outputs cover 9 cells, 2 more than there are, one on each side.
		const layer = { ...plain, kernelSize: 3, stride: 3, padding: 'same', inputSize: 7 } as const;
		expect(convCode('pytorch', layer)).toBe(
			'nn.ZeroPad2d((1, 1, 1, 1))  # left, right, top, bottom\nnn.Conv2d(3, 6, kernel_size=3, stride=3)',
		);
		// N = 28, F = 3, S = 2: 14 outputs cover 29 cells; the one more goes to the end.
		expect(convCode('pytorch', { ...layer, stride: 2, inputSize: 28 })).toContain('(0, 1, 0, 1)');
		expect(convCode('pytorch', { ...plain, stride: 2, padding: 'same' })).toContain('needs stride 1');
	});

	it('writes both axes where they differ', () => {
		expect(all({ ...plain, kernelSize: [3, 5], stride: [1, 2] })).toEqual([
			'layers.Conv2D(filters=6, kernel_size=(3, 5), strides=(1, 2), padding="valid")',
			'nn.Conv2d(3, 6, kernel_size=(3, 5), stride=(1, 2))',
			"tf.layers.conv2d({ filters: 6, kernelSize: [3, 5], strides: [1, 2], padding: 'valid' });",
		]);
	});

	it('leaves the bias out by each framework’s name for it', () => {
		const [keras, torch, tfjs] = all({ ...plain, bias: false });
		expect([keras, torch, tfjs].map((code) => /\w*bias\w*[=:] ?\w+/i.exec(code ?? '')?.[0])).toEqual([
			'use_bias=False',
			'bias=False',
			'useBias: false',
		]);
	});

	it('says what TensorFlow refuses and what no layer can pad', () => {
		expect(convCode('keras', { ...plain, stride: 2, dilation: 2 })).toMatch(/^# TensorFlow refuses/);
		expect(convCode('pytorch', { ...plain, padding: 2, paddingMode: 'replicate' })).toContain(
			'padding=2, padding_mode="replicate"',
		);
		expect(convCode('tfjs', { ...plain, padding: 2, paddingMode: 'reflect' })).toContain("'reflect')");
		expect(convCode('keras', { ...plain, padding: 2, paddingMode: 'circular' })).toMatch(/^# no layer/);
	});
});

describe('poolCode', () => {
	it('lets the stride default to the window, as the frameworks do', () => {
		expect(FRAMEWORKS.map((framework) => poolCode(framework, { mode: 'max', kernelSize: 2 }))).toEqual([
			'layers.MaxPooling2D(pool_size=2, strides=2, padding="valid")',
			'nn.MaxPool2d(kernel_size=2, stride=2)',
			"tf.layers.maxPooling2d({ poolSize: 2, strides: 2, padding: 'valid' });",
		]);
	});

	it('writes the average with PyTorch’s choice about padding', () => {
		const layer = { mode: 'average', kernelSize: 3, stride: 2, padding: 1, countIncludePad: false } as const;
		expect(poolCode('pytorch', layer)).toBe(
			'nn.AvgPool2d(kernel_size=3, stride=2, padding=1, count_include_pad=False)',
		);
		expect(poolCode('keras', layer)).toContain('ZeroPadding2D(1)');
	});

	it('makes a minimum of a maximum, there being no layer for it', () => {
		for (const framework of FRAMEWORKS) {
			expect(poolCode(framework, { mode: 'min', kernelSize: 2 })).toMatch(/x = (-|tf\.neg).*x/);
		}
	});

	it('knows the global average', () => {
		expect(poolCode('keras', { mode: 'global-average' })).toBe('layers.GlobalAveragePooling2D()');
	});
});

describe('activationCode', () => {
	it('divides the logits where there is a temperature', () => {
		expect(activationCode('pytorch', { name: 'softmax', temperature: 2 })).toBe(
			'p = torch.softmax(logits / 2, dim=1)',
		);
		expect(activationCode('keras', { name: 'softmax' })).toBe('layers.Softmax()');
	});

	it('is reached through layerCode like the others', () => {
		expect(layerCode('keras', { kind: 'activation', name: 'relu' })).toBe('layers.ReLU()');
		expect(layerCode('keras', { kind: 'pool', mode: 'average' })).toContain('AveragePooling2D');
		expect(layerCode('keras', { kind: 'conv', ...plain })).toContain('Conv2D');
	});
});
