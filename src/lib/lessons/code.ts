/**
 * One layer as each framework writes it. Pure text in, text out.
 * Conventions: Keras and TensorFlow.js take `'valid'`/`'same'` and pad by a layer of their own otherwise; PyTorch takes
 * a number of cells and wants the input's channels. Sources: the frameworks' reference pages for Conv2D, Conv2d,
 * MaxPooling2D, MaxPool2d, AvgPool2d and their TensorFlow.js namesakes.
 */
export const FRAMEWORKS = ['keras', 'pytorch', 'tfjs'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const FRAMEWORK_NAMES: Readonly<Record<Framework, string>> = {
	keras: 'Keras',
	pytorch: 'PyTorch',
	tfjs: 'TensorFlow.js',
};

/** One number, or [vertical, horizontal]. */
type Size = number | readonly [number, number];
/** Cells on each side, or the name of a rule. */
export type CodePadding = Size | 'valid' | 'same';
export type PaddingMode = 'zero' | 'reflect' | 'replicate' | 'circular';

export interface ConvCode {
	readonly inChannels: number;
	readonly filters: number;
	readonly kernelSize: Size;
	readonly stride?: Size;
	readonly padding?: CodePadding;
	readonly paddingMode?: PaddingMode;
	readonly dilation?: Size;
	readonly bias?: boolean;
	/** Only PyTorch needs it, and only for 'same' with a stride. */
	readonly inputSize?: Size;
}

export interface PoolCode {
	readonly mode: 'max' | 'average' | 'min' | 'global-average';
	readonly kernelSize?: Size;
	/** The kernel size unless given, as in every framework. */
	readonly stride?: Size;
	readonly padding?: CodePadding;
	/** PyTorch's choice for the average; the others never count padding they add themselves. */
	readonly countIncludePad?: boolean;
}

export interface ActivationCode {
	readonly name: 'linear' | 'relu' | 'leakyRelu' | 'tanh' | 'scaledTanh' | 'sigmoid' | 'softmax';
	/** Softmax only: the logits are divided by it. */
	readonly temperature?: number;
}

export type LayerCode =
	({ kind: 'conv' } & ConvCode) | ({ kind: 'pool' } & PoolCode) | ({ kind: 'activation' } & ActivationCode);

const pairOf = (size: Size): readonly [number, number] => (typeof size === 'number' ? [size, size] : size);
const isOne = (size: Size) => pairOf(size).every((value) => value === 1);
const isZero = (size: Size) => pairOf(size).every((value) => value === 0);

/** A size as Python or JavaScript writes it; one number when both axes agree. */
function sizeText(size: Size, framework: Framework): string {
	const [vertical, horizontal] = pairOf(size);
	if (vertical === horizontal) return String(vertical);
	return framework === 'tfjs' ? `[${vertical}, ${horizontal}]` : `(${vertical}, ${horizontal})`;
}

/** Whether this many zeros on each side is just what 'same' adds: stride 1, an odd span, P = (F − 1)·D/2. */
function keepsSize(layer: ConvCode): boolean {
	const { kernelSize, padding = 0, stride = 1, dilation = 1 } = layer;
	if (typeof padding === 'string' || !isOne(stride)) return false;
	const [kernel, gaps, cells] = [pairOf(kernelSize), pairOf(dilation), pairOf(padding)];
	return [0, 1].every((axis) => 2 * (cells[axis] ?? 0) === ((kernel[axis] ?? 0) - 1) * (gaps[axis] ?? 0));
}

const PYTHON = '# ';
const SCRIPT = '// ';

/** A convolutional layer. Lines are joined by `\n`; comments say what the framework cannot do. */
export function convCode(framework: Framework, layer: ConvCode): string {
	return framework === 'pytorch' ? torchConv(layer) : tensorflowConv(framework, layer);
}

function tensorflowConv(framework: 'keras' | 'tfjs', layer: ConvCode): string {
	const { filters, kernelSize, stride = 1, padding = 0, paddingMode = 'zero', dilation = 1 } = layer;
	const comment = framework === 'keras' ? PYTHON : SCRIPT;
	const lines: string[] = [];
	let rule = 'valid';
	if (padding === 'same' || (paddingMode === 'zero' && padding !== 'valid' && keepsSize(layer)))
		rule = isOnlyOneByOne(layer) ? 'valid' : 'same';
	else if (padding !== 'valid' && !isZero(padding))
		lines.push(...padLines(framework, padding, paddingMode, comment));
	if (!isOne(stride) && !isOne(dilation))
		lines.push(`${comment}TensorFlow refuses a stride and a dilation in one layer`);
	const settings: [string, string][] = [
		[framework === 'keras' ? 'kernel_size' : 'kernelSize', sizeText(kernelSize, framework)],
	];
	if (!isOne(stride)) settings.push(['strides', sizeText(stride, framework)]);
	settings.push(['padding', quote(rule, framework)]);
	if (!isOne(dilation))
		settings.push([framework === 'keras' ? 'dilation_rate' : 'dilationRate', sizeText(dilation, framework)]);
	if (layer.bias === false) settings.push(['use_bias', 'False']);
	lines.push(
		framework === 'keras'
			? pythonCall('layers.Conv2D', [['filters', String(filters)], ...settings])
			: scriptCall('tf.layers.conv2d', [
					['filters', String(filters)],
					...settings.map(([name, value]): [string, string] =>
						name === 'use_bias' ? ['useBias', 'false'] : [name, value],
					),
				]),
	);
	return lines.join('\n');
}

/** A 1×1 filter reads no neighbours: 'same' and 'valid' are the same, and 'valid' says so. */
const isOnlyOneByOne = ({ kernelSize, padding }: ConvCode) => isOne(kernelSize) && padding !== 'same';

function padLines(framework: 'keras' | 'tfjs', padding: Size, mode: PaddingMode, comment: string): string[] {
	const [vertical, horizontal] = pairOf(padding);
	if (mode === 'zero') {
		return framework === 'keras'
			? [`layers.ZeroPadding2D(${sizeText(padding, framework)})`]
			: [`tf.layers.zeroPadding2d({ padding: ${sizeText(padding, framework)} })`];
	}
	if (mode === 'reflect') {
		const rows = `[0, 0], [${vertical}, ${vertical}], [${horizontal}, ${horizontal}], [0, 0]`;
		return framework === 'keras'
			? [`x = keras.ops.pad(x, [${rows}], mode="reflect")`]
			: [`x = tf.mirrorPad(x, [${rows}], 'reflect');`];
	}
	return [`${comment}no layer pads like this: add the border to the input first`];
}

function torchConv(layer: ConvCode): string {
	const { inChannels, filters, kernelSize, stride = 1, padding = 0, dilation = 1, paddingMode } = layer;
	const size = (value: Size) => sizeText(value, 'pytorch');
	const lines: string[] = [];
	const settings: [string, string][] = [['kernel_size', size(kernelSize)]];
	if (!isOne(stride)) settings.push(['stride', size(stride)]);
	if (padding === 'same') {
		if (isOne(stride)) settings.push(['padding', '"same"']);
		else lines.push(torchSamePad(layer));
	} else if (padding !== 'valid' && !isZero(padding)) {
		settings.push(['padding', size(padding)]);
		if (paddingMode && paddingMode !== 'zero') settings.push(['padding_mode', `"${paddingMode}"`]);
	}
	if (!isOne(dilation)) settings.push(['dilation', size(dilation)]);
	if (layer.bias === false) settings.push(['bias', 'False']);
	lines.push(pythonCall('nn.Conv2d', [['', String(inChannels)], ['', String(filters)], ...settings]));
	return lines.join('\n');
}

/** PyTorch has no 'same' with a stride: the cells TensorFlow would add, spelled out (left, right, top, bottom). */
function torchSamePad({ inputSize, kernelSize, stride = 1, dilation = 1 }: ConvCode): string {
	if (inputSize === undefined)
		return `${PYTHON}padding="same" needs stride 1 in PyTorch: pad the input first`;
	const [rows, columns] = [0, 1].map((axis) => {
		const at = (value: Size) => pairOf(value)[axis] ?? 1;
		const span = (at(kernelSize) - 1) * at(dilation) + 1;
		const output = Math.ceil(at(inputSize) / at(stride));
		const total = Math.max((output - 1) * at(stride) + span - at(inputSize), 0);
		return [Math.floor(total / 2), total - Math.floor(total / 2)];
	}) as [number[], number[]];
	return `nn.ZeroPad2d((${[...columns, ...rows].join(', ')}))  # left, right, top, bottom`;
}

const KERAS_POOL = { max: 'MaxPooling2D', average: 'AveragePooling2D' } as const;
const TFJS_POOL = { max: 'maxPooling2d', average: 'averagePooling2d' } as const;
const TORCH_POOL = { max: 'MaxPool2d', average: 'AvgPool2d' } as const;

/** A pooling layer. There is no minimum pooling in the frameworks: it is the maximum with the sign turned twice. */
export function poolCode(framework: Framework, layer: PoolCode): string {
	if (layer.mode === 'global-average') {
		return {
			keras: 'layers.GlobalAveragePooling2D()',
			pytorch: 'nn.AdaptiveAvgPool2d(1)  # then .flatten(1)',
			tfjs: 'tf.layers.globalAveragePooling2d({});',
		}[framework];
	}
	return framework === 'pytorch'
		? torchPool(layer, layer.mode)
		: tensorflowPool(framework, layer, layer.mode);
}

function tensorflowPool(
	framework: 'keras' | 'tfjs',
	layer: PoolCode,
	mode: 'max' | 'average' | 'min',
): string {
	const { kernelSize = 2, stride = kernelSize, padding = 'valid' } = layer;
	const size = (value: Size) => sizeText(value, framework);
	const rule = padding === 'same' ? 'same' : 'valid';
	const lines: string[] = [];
	if (typeof padding !== 'string' && !isZero(padding)) {
		lines.push(
			`${framework === 'keras' ? PYTHON : SCRIPT}these zeros take part in the ${mode === 'average' ? 'average' : mode + 'imum'}`,
			framework === 'keras'
				? `layers.ZeroPadding2D(${size(padding)})`
				: `tf.layers.zeroPadding2d({ padding: ${size(padding)} })`,
		);
	}
	if (mode === 'min') {
		lines.push(
			framework === 'keras'
				? `x = -keras.ops.max_pool(-x, pool_size=${size(kernelSize)}, strides=${size(stride)}, padding="${rule}")`
				: `x = tf.neg(tf.maxPool(tf.neg(x), ${size(kernelSize)}, ${size(stride)}, '${rule}'));`,
		);
		return lines.join('\n');
	}
	const settings: [string, string][] = [
		[framework === 'keras' ? 'pool_size' : 'poolSize', size(kernelSize)],
		['strides', size(stride)],
		['padding', quote(rule, framework)],
	];
	lines.push(
		framework === 'keras'
			? pythonCall(`layers.${KERAS_POOL[mode]}`, settings)
			: scriptCall(`tf.layers.${TFJS_POOL[mode]}`, settings),
	);
	return lines.join('\n');
}

function torchPool(layer: PoolCode, mode: 'max' | 'average' | 'min'): string {
	const { kernelSize = 2, stride = kernelSize, padding = 0, countIncludePad } = layer;
	const size = (value: Size) => sizeText(value, 'pytorch');
	const settings: [string, string][] = [
		['kernel_size', size(kernelSize)],
		['stride', size(stride)],
	];
	const lines: string[] = [];
	if (padding === 'same')
		lines.push(`${PYTHON}no padding="same" for pooling in PyTorch: ceil_mode keeps the rest`);
	if (padding === 'same') settings.push(['ceil_mode', 'True']);
	else if (padding !== 'valid' && !isZero(padding)) settings.push(['padding', size(padding)]);
	if (mode === 'average' && countIncludePad !== undefined)
		settings.push(['count_include_pad', countIncludePad ? 'True' : 'False']);
	lines.push(
		mode === 'min'
			? `x = -${pythonCall('F.max_pool2d', [['', '-x'], ...settings])}`
			: pythonCall(`nn.${TORCH_POOL[mode]}`, settings),
	);
	return lines.join('\n');
}

/** The scaled tanh of 1998: 1.7159·tanh(2x/3). */
const ACTIVATIONS: Readonly<Record<ActivationCode['name'], Readonly<Record<Framework, string>>>> = {
	linear: {
		keras: 'layers.Activation("linear")',
		pytorch: 'nn.Identity()',
		tfjs: "tf.layers.activation({ activation: 'linear' });",
	},
	relu: { keras: 'layers.ReLU()', pytorch: 'nn.ReLU()', tfjs: 'tf.layers.reLU();' },
	leakyRelu: {
		keras: 'layers.LeakyReLU(negative_slope=0.01)',
		pytorch: 'nn.LeakyReLU(negative_slope=0.01)',
		tfjs: 'tf.layers.leakyReLU({ alpha: 0.01 });',
	},
	tanh: {
		keras: 'layers.Activation("tanh")',
		pytorch: 'nn.Tanh()',
		tfjs: "tf.layers.activation({ activation: 'tanh' });",
	},
	scaledTanh: {
		keras: 'x = 1.7159 * keras.ops.tanh(2 * x / 3)',
		pytorch: 'x = 1.7159 * torch.tanh(2 * x / 3)',
		tfjs: 'x = tf.tanh(x.mul(2 / 3)).mul(1.7159);',
	},
	sigmoid: {
		keras: 'layers.Activation("sigmoid")',
		pytorch: 'nn.Sigmoid()',
		tfjs: "tf.layers.activation({ activation: 'sigmoid' });",
	},
	softmax: { keras: 'layers.Softmax()', pytorch: 'nn.Softmax(dim=1)', tfjs: 'tf.layers.softmax();' },
};

/** An activation; softmax with a temperature other than 1 divides the logits first. */
export function activationCode(framework: Framework, { name, temperature = 1 }: ActivationCode): string {
	if (name !== 'softmax' || temperature === 1) return ACTIVATIONS[name][framework];
	return {
		keras: `p = keras.ops.softmax(logits / ${temperature})`,
		pytorch: `p = torch.softmax(logits / ${temperature}, dim=1)`,
		tfjs: `p = tf.softmax(logits.div(${temperature}));`,
	}[framework];
}

/** Any of the layers above. */
export function layerCode(framework: Framework, layer: LayerCode): string {
	if (layer.kind === 'conv') return convCode(framework, layer);
	if (layer.kind === 'pool') return poolCode(framework, layer);
	return activationCode(framework, layer);
}

const quote = (word: string, framework: Framework) => (framework === 'tfjs' ? `'${word}'` : `"${word}"`);

function pythonCall(name: string, settings: readonly (readonly [string, string])[]): string {
	return `${name}(${settings.map(([key, value]) => (key ? `${key}=${value}` : value)).join(', ')})`;
}

function scriptCall(name: string, settings: readonly (readonly [string, string])[]): string {
	return `${name}({ ${settings.map(([key, value]) => `${key}: ${value}`).join(', ')} });`;
}
