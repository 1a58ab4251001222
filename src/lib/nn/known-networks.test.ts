import { describe, expect, it } from 'vitest';
import { windowsOf } from './architecture.ts';
import { KNOWN_NETWORKS, type KnownNetwork, type KnownNetworkId } from './known-networks.ts';
import {
	isAligned,
	layStack,
	receptiveFields,
	INPUT_FIELD,
	nextField,
	type ReceptiveField,
} from './receptive-field.ts';

const NETWORKS = Object.entries(KNOWN_NETWORKS) as [KnownNetworkId, KnownNetwork][];

const fieldsOf = ({ layers }: KnownNetwork, inputSize: number) =>
	receptiveFields(windowsOf(layers), inputSize);
const brief = (field: ReceptiveField | undefined) =>
	field && [field.vertical, field.horizontal].map(({ size, jump, start }) => [size, jump, 0 - start]);

describe('published receptive fields (Araujo, Norris & Sim 2019)', () => {
	it.each(NETWORKS.filter(([, { published }]) => published))(
		'%s: size, effective stride and effective padding',
		(_, network) => {
			const { size = 0, jump = 0, padding = 0 } = network.published ?? {};
			const row = [size, jump, padding];
			expect(brief(fieldsOf(network, network.inputSize).at(-1))).toEqual([row, row]);
		},
	);
	it('are at least 13, among them those of the article', () => {
		const table: Partial<Record<KnownNetworkId, number>> = {
			...{
				alexnet: 195,
				vgg11: 150,
				vgg16: 212,
				'mobilenet-v1': 315,
				'inception-v2': 699,
				'inception-v3': 1311,
			},
			...{ 'inception-v4': 2071, 'inception-resnet-v2': 3039 },
			...{ resnet50: 483, resnet101: 1027, resnet152: 1507, resnet200: 1763 },
		};
		for (const [id, size] of Object.entries(table)) {
			expect(KNOWN_NETWORKS[id as KnownNetworkId], id).toMatchObject({ published: { size } });
		}
	});
	/** The library's table end point by end point: [size, stride, padding at 224, padding at 321]. */
	it('Inception v2 module by module, where SAME pads a 224 otherwise than a 321', () => {
		const table = [
			...[
				[7, 2, 2, 3],
				[11, 4, 2, 5],
				[11, 4, 2, 5],
				[19, 4, 6, 9],
				[27, 8, 6, 13],
				[59, 8, 22, 29],
			],
			...[
				[91, 8, 38, 45],
				[123, 16, 46, 61],
				[187, 16, 78, 93],
				[251, 16, 110, 125],
				[315, 16, 142, 157],
			],
			...[
				[379, 16, 174, 189],
				[443, 32, 190, 221],
				[571, 32, 254, 285],
				[699, 32, 318, 349],
			],
		];
		for (const [inputSize, column] of [
			[224, 2],
			[321, 3],
		] as const) {
			const found = fieldsOf(KNOWN_NETWORKS['inception-v2'], inputSize).map((field) => brief(field)?.[0]);
			expect(found).toEqual(table.map((row) => [row[0], row[1], row[column]]));
		}
	});
	it('AlexNet and VGG-16 layer by layer', () => {
		const alexnet = fieldsOf(KNOWN_NETWORKS.alexnet, 224).map((field) => brief(field)?.[0]);
		expect(alexnet).toEqual([
			...[
				[11, 4, 0],
				[19, 8, 0],
				[51, 8, 16],
				[67, 16, 16],
				[99, 16, 32],
				[131, 16, 48],
				[163, 16, 64],
				[195, 32, 64],
			],
		]);
		const vgg = fieldsOf(KNOWN_NETWORKS.vgg16, 224).map((field) => field.vertical.size);
		expect(vgg).toEqual([3, 5, 6, 10, 14, 16, 24, 32, 40, 44, 60, 76, 92, 100, 132, 164, 196, 212]);
	});
});

describe('other networks', () => {
	/** Worked out by hand: r = 1 + Σ (F − 1)·j over the windows of the longest path. */
	const sum = (...terms: [count: number, growth: number, jump: number][]) =>
		terms.reduce((total, [count, growth, jump]) => total + count * growth * jump, 1);
	it.each<[KnownNetworkId, number]>([
		['lenet', sum([1, 4, 1], [1, 1, 1], [1, 4, 2], [1, 1, 2], [1, 4, 4])],
		['zfnet', sum([1, 6, 1], [1, 2, 2], [1, 4, 4], [1, 2, 8], [3, 2, 16], [1, 2, 16])],
		[
			'vgg19',
			sum(
				[2, 2, 1],
				[1, 1, 1],
				[2, 2, 2],
				[1, 1, 2],
				[4, 2, 4],
				[1, 1, 4],
				[4, 2, 8],
				[1, 1, 8],
				[4, 2, 16],
				[1, 1, 16],
			),
		],
		[
			'googlenet',
			sum(
				[1, 6, 1],
				[1, 2, 2],
				[1, 2, 4],
				[1, 2, 4],
				[2, 4, 8],
				[1, 2, 8],
				[5, 4, 16],
				[1, 2, 16],
				[2, 4, 32],
			),
		],
		['resnet18', sum([1, 6, 1], [1, 2, 2], [5, 2, 4], [4, 2, 8], [4, 2, 16], [3, 2, 32])],
		['resnet34', sum([1, 6, 1], [1, 2, 2], [7, 2, 4], [8, 2, 8], [12, 2, 16], [5, 2, 32])],
		['resnet50-torch', sum([1, 6, 1], [1, 2, 2], [4, 2, 4], [4, 2, 8], [6, 2, 16], [2, 2, 32])],
		[
			'densenet121',
			sum(
				[1, 6, 1],
				[1, 2, 2],
				[6, 2, 4],
				[1, 1, 4],
				[12, 2, 8],
				[1, 1, 8],
				[24, 2, 16],
				[1, 1, 16],
				[16, 2, 32],
			),
		],
		['squeezenet', sum([1, 6, 1], [1, 2, 2], [3, 2, 4], [1, 2, 4], [4, 2, 8], [1, 2, 8], [1, 2, 16])],
		['mobilenet-v2', sum([1, 2, 1], [2, 2, 2], [2, 2, 4], [3, 2, 8], [7, 2, 16], [3, 2, 32])],
		[
			'efficientnet-b0',
			sum(
				[1, 2, 1],
				[2, 2, 2],
				[1, 2, 4],
				[1, 4, 4],
				[1, 4, 8],
				[1, 2, 8],
				[2, 2, 16],
				[3, 4, 16],
				[1, 4, 16],
				[3, 4, 32],
				[1, 2, 32],
			),
		],
		['dilated', 67],
	])('%s sees %i', (id, size) => {
		const network: KnownNetwork = KNOWN_NETWORKS[id];
		const field = fieldsOf(network, network.inputSize).at(-1);
		expect([field?.vertical.size, field?.horizontal.size]).toEqual([size, size]);
	});
	it('have the sizes that are usually given for them', () => {
		const usual = {
			vgg19: 268,
			googlenet: 715,
			resnet18: 435,
			resnet34: 899,
			'resnet50-torch': 427,
			'mobilenet-v2': 491,
			'efficientnet-b0': 851,
			densenet121: 2071,
		};
		for (const [id, size] of Object.entries(usual)) {
			const network: KnownNetwork = KNOWN_NETWORKS[id as KnownNetworkId];
			expect(fieldsOf(network, network.inputSize).at(-1)?.vertical.size, id).toBe(size);
		}
	});
	it('are aligned: wherever branches join, their fields have one centre', () => {
		const crooked = NETWORKS.filter(([, { layers, inputSize }]) => {
			let field = INPUT_FIELD;
			return layStack(windowsOf(layers), inputSize).some((part) => {
				const aligned = !('branches' in part) || isAligned(field, part);
				field = nextField(field, part);
				return !aligned;
			});
		});
		expect(crooked.map(([id]) => id)).toEqual([]);
	});
});
