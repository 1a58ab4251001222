/**
 * The convolutional parts of well-known networks, for receptive fields: windows, strides, padding and branches as published.
 * The numbers of filters change nothing here and are 1. Layers that neither slide nor skip (ReLU, batch normalisation,
 * dropout) are left out; a depthwise convolution slides like any other. Squeeze-and-excitation is left out as well: it
 * averages over the whole map, and strictly every unit behind it sees everything.
 */
import type { BranchesLayer, ConvLayer, NetworkPart, PoolLayer } from './architecture.ts';
import type { Padding, PerAxis } from './shape.ts';

/** What a paper or a library says of the field of the last layer, along each axis. */
export interface PublishedField {
	/** r */
	readonly size: number;
	/** j, the effective stride */
	readonly jump: number;
	/** −start, the effective padding, on an input of `inputSize` */
	readonly padding: number;
}

export interface KnownNetwork {
	/** a proper name, the same in every language */
	readonly name: string;
	readonly paper: string;
	/** height and width the network was made for */
	readonly inputSize: number;
	/** the layer the field is given for, as the paper or its code calls it */
	readonly end: string;
	readonly layers: readonly NetworkPart[];
	/** from A. Araujo, W. Norris & J. Sim, Distill 2019, where the network stands in its table */
	readonly published?: PublishedField;
}

const conv = (
	kernelSize: PerAxis,
	stride: PerAxis = 1,
	padding: Padding = 'same',
	dilation: PerAxis = 1,
): ConvLayer => ({
	...{ kind: 'conv', filters: 1, kernelSize, stride, padding, dilation },
});
const pool = (
	poolSize: PerAxis,
	stride: PerAxis,
	padding: Padding = 0,
	mode: PoolLayer['mode'] = 'max',
): PoolLayer => ({
	...{ kind: 'pool', mode, poolSize, stride, padding },
});
const averagePool = (poolSize: PerAxis, stride: PerAxis, padding: Padding = 0) =>
	pool(poolSize, stride, padding, 'average');
const add = (...branches: (readonly NetworkPart[])[]): BranchesLayer => ({
	kind: 'branches',
	join: 'add',
	branches,
});
const concat = (...branches: (readonly NetworkPart[])[]): BranchesLayer => ({
	...{ kind: 'branches', join: 'concat', branches },
});
const times = (count: number, ...layers: NetworkPart[]): NetworkPart[] =>
	Array.from({ length: count }, () => layers).flat();
const SKIP: readonly NetworkPart[] = [];

/** LeCun et al. 1998, on its 32×32 input: C1, S2, C3, S4, C5. */
const lenet5 = [
	{ ...conv(5, 1, 0), id: 'C1' },
	{ ...averagePool(2, 2), id: 'S2' },
	{ ...conv(5, 1, 0), id: 'C3' },
	{ ...averagePool(2, 2), id: 'S4' },
	{ ...conv(5, 1, 0), id: 'C5' },
];

/** The single-column version without padding in conv1 that the table measures. Krizhevsky 2014 in TF-Slim. */
const alexnet = [conv(11, 4, 0), pool(3, 2), conv(5), pool(3, 2), conv(3), conv(3), conv(3), pool(3, 2)];

/** Zeiler & Fergus 2014: 7×7 with stride 2, then 5×5 with stride 2. */
const zfnet = [
	conv(7, 2, 1),
	pool(3, 2, 1),
	conv(5, 2, 0),
	pool(3, 2, 1),
	conv(3),
	conv(3),
	conv(3),
	pool(3, 2),
];

const vgg = (...counts: number[]) => counts.flatMap((count) => [...times(count, conv(3)), pool(2, 2)]);

/** Szegedy et al. 2015, table 1; an Inception module has ways of 1×1, 3×3, 5×5 and a pooling of 3×3. */
const inceptionV1Module = concat(
	[conv(1)],
	[conv(1), conv(3)],
	[conv(1), conv(5)],
	[pool(3, 1, 'same'), conv(1)],
);
const googlenet = [
	...[conv(7, 2), pool(3, 2, 'same'), conv(1), conv(3), pool(3, 2, 'same')],
	...times(2, inceptionV1Module),
	pool(3, 2, 'same'),
	...times(5, inceptionV1Module),
	pool(3, 2, 'same'),
	...times(2, inceptionV1Module),
];

/** Ioffe & Szegedy 2015: two 3×3 in place of 5×5, and modules with a stride of 2 in place of pooling. */
const inceptionV2Module = concat(
	...[[conv(1)], [conv(1), conv(3)], [conv(1), conv(3), conv(3)], [averagePool(3, 1, 'same'), conv(1)]],
);
const inceptionV2Reduction = concat(
	...[[conv(1), conv(3, 2)], [conv(1), conv(3), conv(3, 2)], [pool(3, 2, 'same')]],
);
const inceptionV2 = [
	...[conv(7, 2), pool(3, 2, 'same'), conv(1), conv(3), pool(3, 2, 'same')],
	...times(2, inceptionV2Module),
	inceptionV2Reduction,
	...times(4, inceptionV2Module),
	inceptionV2Reduction,
	...times(2, inceptionV2Module),
];

/** The first layers of Inception v3 and Inception-ResNet v2: 299 -> 35. */
const stem = [
	...[conv(3, 2, 0), conv(3, 1, 0), conv(3), pool(3, 2)],
	...[conv(1, 1, 0), conv(3, 1, 0), pool(3, 2)],
];
const row = (length: number): PerAxis => [1, length];
const column = (length: number): PerAxis => [length, 1];
/** Szegedy et al. 2016, figures 5, 10, 6 and 7, as in TF-Slim. */
const inceptionV3 = [
	...stem,
	...times(
		3,
		concat([conv(1)], [conv(1), conv(5)], [conv(1), conv(3), conv(3)], [averagePool(3, 1, 'same'), conv(1)]),
	),
	concat([conv(3, 2, 0)], [conv(1), conv(3), conv(3, 2, 0)], [pool(3, 2)]),
	...times(
		4,
		concat(
			[conv(1)],
			[conv(1), conv(row(7)), conv(column(7))],
			[conv(1), conv(column(7)), conv(row(7)), conv(column(7)), conv(row(7))],
			[averagePool(3, 1, 'same'), conv(1)],
		),
	),
	concat([conv(1), conv(3, 2, 0)], [conv(1), conv(row(7)), conv(column(7)), conv(3, 2, 0)], [pool(3, 2)]),
	...times(
		2,
		concat(
			[conv(1)],
			[conv(1), concat([conv(row(3))], [conv(column(3))])],
			[conv(1), conv(3), concat([conv(row(3))], [conv(column(3))])],
			[averagePool(3, 1, 'same'), conv(1)],
		),
	),
];

/** Szegedy et al. 2017, figures 3 to 9. */
const inceptionV4 = [
	...[conv(3, 2, 0), conv(3, 1, 0), conv(3)],
	concat([pool(3, 2)], [conv(3, 2, 0)]),
	concat([conv(1), conv(3, 1, 0)], [conv(1), conv(row(7)), conv(column(7)), conv(3, 1, 0)]),
	concat([conv(3, 2, 0)], [pool(3, 2)]),
	...times(
		4,
		concat([conv(1)], [conv(1), conv(3)], [conv(1), conv(3), conv(3)], [averagePool(3, 1, 'same'), conv(1)]),
	),
	concat([conv(3, 2, 0)], [conv(1), conv(3), conv(3, 2, 0)], [pool(3, 2)]),
	...times(
		7,
		concat(
			[conv(1)],
			[conv(1), conv(row(7)), conv(column(7))],
			[conv(1), conv(column(7)), conv(row(7)), conv(column(7)), conv(row(7))],
			[averagePool(3, 1, 'same'), conv(1)],
		),
	),
	concat([conv(1), conv(3, 2, 0)], [conv(1), conv(row(7)), conv(column(7)), conv(3, 2, 0)], [pool(3, 2)]),
	...times(
		3,
		concat(
			[conv(1)],
			[conv(1), concat([conv(row(3))], [conv(column(3))])],
			[conv(1), conv(column(3)), conv(row(3)), concat([conv(row(3))], [conv(column(3))])],
			[averagePool(3, 1, 'same'), conv(1)],
		),
	),
];

/** Szegedy et al. 2017, figures 14 to 19, as in TF-Slim. */
const inceptionResnetV2 = [
	...stem,
	concat([conv(1)], [conv(1), conv(5)], [conv(1), conv(3), conv(3)], [averagePool(3, 1, 'same'), conv(1)]),
	...times(10, add(SKIP, [concat([conv(1)], [conv(1), conv(3)], [conv(1), conv(3), conv(3)]), conv(1)])),
	concat([conv(3, 2, 0)], [conv(1), conv(3), conv(3, 2, 0)], [pool(3, 2)]),
	...times(20, add(SKIP, [concat([conv(1)], [conv(1), conv(row(7)), conv(column(7))]), conv(1)])),
	concat([conv(1), conv(3, 2, 0)], [conv(1), conv(3, 2, 0)], [conv(1), conv(3), conv(3, 2, 0)], [pool(3, 2)]),
	...times(10, add(SKIP, [concat([conv(1)], [conv(1), conv(row(3)), conv(column(3))]), conv(1)])),
	conv(1),
];

const depthwiseSeparable = (stride = 1) => [conv(3, stride), conv(1)];
/** Howard et al. 2017, table 1. */
const mobilenetV1 = [conv(3, 2), ...[1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1].flatMap(depthwiseSeparable)];

/** Sandler et al. 2018, table 2: expand, filter depth by depth, project; with a skip connection at stride 1 between equal depths. */
const inverted = (stride: number, count: number, kernelSize = 3) => [
	...[conv(1), conv(kernelSize, stride), conv(1)],
	...times(count - 1, add(SKIP, [conv(1), conv(kernelSize), conv(1)])),
];
const mobilenetV2 = [
	...[conv(3, 2), conv(3), conv(1)],
	...[inverted(2, 2), inverted(2, 3), inverted(2, 4), inverted(1, 3), inverted(2, 3), inverted(1, 1)].flat(),
	conv(1),
];

/** Tan & Le 2019, table 1. */
const efficientnetB0 = [
	...[conv(3, 2), conv(3), conv(1)],
	...[
		inverted(2, 2),
		inverted(2, 2, 5),
		inverted(2, 3),
		inverted(1, 3, 5),
		inverted(2, 4, 5),
		inverted(1, 1),
	].flat(),
	conv(1),
];

/** A bottleneck of ResNet: 1×1, 3×3, 1×1 beside a skip connection, which at a stride becomes a 1×1 convolution. */
function bottleneck(stride: number, at: 'first' | 'middle'): BranchesLayer {
	const way = [conv(1, at === 'first' ? stride : 1), conv(3, at === 'middle' ? stride : 1, 1), conv(1)];
	return add(stride === 1 ? SKIP : [conv(1, stride, 0)], way);
}

/**
 * He et al. 2016 as TF-Slim builds it and the table measures it: the stride of a stage stands in the 3×3 of its last
 * block; the first pooling pads as SAME. r and j are those of the paper's own version too, where it stands in the first 1×1.
 */
const slimResnet = (...counts: readonly number[]) => [
	...[conv(7, 2, 3), pool(3, 2, 'same')],
	...counts.flatMap((count, stage) => [
		...times(count - 1, bottleneck(1, 'middle')),
		bottleneck(stage < counts.length - 1 ? 2 : 1, 'middle'),
	]),
];

/** The stride in the 3×3 of a stage's first block, as torchvision has it ("v1.5"). */
const torchResnet = (...counts: readonly number[]) => [
	...[conv(7, 2, 3), pool(3, 2, 1)],
	...counts.flatMap((count, stage) => [
		bottleneck(stage > 0 ? 2 : 1, 'middle'),
		...times(count - 1, bottleneck(1, 'middle')),
	]),
];

/** He et al. 2016, the nets of 18 and 34 layers: two 3×3 in a block, the stride of a stage in its first. */
const basicResnet = (...counts: readonly number[]) => {
	const block = (stride: number) =>
		add(stride === 1 ? SKIP : [conv(1, stride, 0)], [conv(3, stride, 1), conv(3, 1, 1)]);
	return [
		...[conv(7, 2, 3), pool(3, 2, 1)],
		...counts.flatMap((count, stage) => [block(stage > 0 ? 2 : 1), ...times(count - 1, block(1))]),
	];
};

/** Huang et al. 2017: every layer of a block gets what all layers before it made. */
const densenet = (...counts: readonly number[]) => [
	...[conv(7, 2, 3), pool(3, 2, 1)],
	...counts.flatMap((count, block) => [
		...times(count, concat(SKIP, [conv(1), conv(3)])),
		...(block < counts.length - 1 ? [conv(1), averagePool(2, 2)] : []),
	]),
];

/** Iandola et al. 2016, version 1.0: squeeze with 1×1, expand with 1×1 and 3×3 side by side. */
const fire = [conv(1), concat([conv(1)], [conv(3)])];
const squeezenet = [
	...[conv(7, 2, 0), pool(3, 2), ...times(3, ...fire), pool(3, 2), ...times(4, ...fire), pool(3, 2)],
	...[...fire, conv(1)],
];

/** Yu & Koltun 2016, table 1, the basic context module: dilations 1, 1, 2, 4, 8, 16, 1, then 1×1. */
const contextModule = [...[1, 1, 2, 4, 8, 16, 1].map((dilation) => conv(3, 1, 'same', dilation)), conv(1)];

export const KNOWN_NETWORKS = {
	lenet: { name: 'LeNet-5', paper: 'LeCun et al. 1998', inputSize: 32, end: 'C5', layers: lenet5 },
	alexnet: {
		...{ name: 'AlexNet', paper: 'Krizhevsky et al. 2012', inputSize: 224, end: 'pool5', layers: alexnet },
		published: { size: 195, jump: 32, padding: 64 },
	},
	zfnet: { name: 'ZFNet', paper: 'Zeiler & Fergus 2014', inputSize: 224, end: 'pool5', layers: zfnet },
	vgg11: {
		...{
			name: 'VGG-11',
			paper: 'Simonyan & Zisserman 2015',
			inputSize: 224,
			end: 'pool5',
			layers: vgg(1, 1, 2, 2, 2),
		},
		published: { size: 150, jump: 32, padding: 59 },
	},
	vgg16: {
		...{
			name: 'VGG-16',
			paper: 'Simonyan & Zisserman 2015',
			inputSize: 224,
			end: 'pool5',
			layers: vgg(2, 2, 3, 3, 3),
		},
		published: { size: 212, jump: 32, padding: 90 },
	},
	vgg19: {
		...{
			name: 'VGG-19',
			paper: 'Simonyan & Zisserman 2015',
			inputSize: 224,
			end: 'pool5',
			layers: vgg(2, 2, 4, 4, 4),
		},
	},
	googlenet: {
		...{
			name: 'GoogLeNet (Inception v1)',
			paper: 'Szegedy et al. 2015',
			inputSize: 224,
			end: 'inception (5b)',
		},
		layers: googlenet,
	},
	'inception-v2': {
		...{
			name: 'Inception v2',
			paper: 'Ioffe & Szegedy 2015',
			inputSize: 224,
			end: 'Mixed_5c',
			layers: inceptionV2,
		},
		published: { size: 699, jump: 32, padding: 318 },
	},
	'inception-v3': {
		...{
			name: 'Inception v3',
			paper: 'Szegedy et al. 2016',
			inputSize: 299,
			end: 'Mixed_7c',
			layers: inceptionV3,
		},
		published: { size: 1311, jump: 32, padding: 618 },
	},
	'inception-v4': {
		...{
			name: 'Inception v4',
			paper: 'Szegedy et al. 2017',
			inputSize: 299,
			end: 'Mixed_7d',
			layers: inceptionV4,
		},
		published: { size: 2071, jump: 32, padding: 998 },
	},
	'inception-resnet-v2': {
		...{ name: 'Inception-ResNet v2', paper: 'Szegedy et al. 2017', inputSize: 299, end: 'Conv2d_7b_1x1' },
		layers: inceptionResnetV2,
		published: { size: 3039, jump: 32, padding: 1482 },
	},
	resnet18: {
		name: 'ResNet-18',
		paper: 'He et al. 2016',
		inputSize: 224,
		end: 'conv5_x',
		layers: basicResnet(2, 2, 2, 2),
	},
	resnet34: {
		name: 'ResNet-34',
		paper: 'He et al. 2016',
		inputSize: 224,
		end: 'conv5_x',
		layers: basicResnet(3, 4, 6, 3),
	},
	resnet50: {
		...{
			name: 'ResNet-50',
			paper: 'He et al. 2016',
			inputSize: 224,
			end: 'block4',
			layers: slimResnet(3, 4, 6, 3),
		},
		published: { size: 483, jump: 32, padding: 239 },
	},
	'resnet50-torch': {
		...{ name: 'ResNet-50 v1.5 (PyTorch)', paper: 'torchvision', inputSize: 224, end: 'layer4' },
		layers: torchResnet(3, 4, 6, 3),
	},
	resnet101: {
		...{
			name: 'ResNet-101',
			paper: 'He et al. 2016',
			inputSize: 224,
			end: 'block4',
			layers: slimResnet(3, 4, 23, 3),
		},
		published: { size: 1027, jump: 32, padding: 511 },
	},
	resnet152: {
		...{
			name: 'ResNet-152',
			paper: 'He et al. 2016',
			inputSize: 224,
			end: 'block4',
			layers: slimResnet(3, 8, 36, 3),
		},
		published: { size: 1507, jump: 32, padding: 751 },
	},
	resnet200: {
		...{
			name: 'ResNet-200',
			paper: 'He et al. 2016',
			inputSize: 224,
			end: 'block4',
			layers: slimResnet(3, 24, 36, 3),
		},
		published: { size: 1763, jump: 32, padding: 879 },
	},
	densenet121: {
		...{ name: 'DenseNet-121', paper: 'Huang et al. 2017', inputSize: 224, end: 'dense block 4' },
		layers: densenet(6, 12, 24, 16),
	},
	squeezenet: {
		name: 'SqueezeNet 1.0',
		paper: 'Iandola et al. 2016',
		inputSize: 224,
		end: 'conv10',
		layers: squeezenet,
	},
	'mobilenet-v1': {
		...{ name: 'MobileNet v1', paper: 'Howard et al. 2017', inputSize: 224, end: 'Conv2d_13_pointwise' },
		layers: mobilenetV1,
		published: { size: 315, jump: 32, padding: 126 },
	},
	'mobilenet-v2': {
		...{
			name: 'MobileNet v2',
			paper: 'Sandler et al. 2018',
			inputSize: 224,
			end: 'Conv_1',
			layers: mobilenetV2,
		},
	},
	'efficientnet-b0': {
		...{
			name: 'EfficientNet-B0',
			paper: 'Tan & Le 2019',
			inputSize: 224,
			end: 'top_conv',
			layers: efficientnetB0,
		},
	},
	dilated: {
		...{ name: 'Context module, dilated', paper: 'Yu & Koltun 2016', inputSize: 96, end: 'layer 8' },
		layers: contextModule,
	},
} as const satisfies Record<string, KnownNetwork>;

export type KnownNetworkId = keyof typeof KNOWN_NETWORKS;
