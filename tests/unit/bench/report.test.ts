import { describe, expect, it } from 'vitest';
import { deriveRatios, TRAINING_FLOP } from '../../bench/derive';
import { Metrics } from '../../bench/metrics';
import { BUDGETS } from '../../bench/report/budgets';
import { number, summary, table } from '../../bench/report/markdown';
import { report } from '../../bench/report/report';

const PAGES = [
	{ id: 'blank', path: '/bench-blank/' },
	{ id: 'lenet', path: '/lenet/' },
];
const lineOf = (text: string, begin: string) =>
	text.split('\n').find((line) => line.startsWith(`| ${begin}`)) ?? '';
const cells = (line: string) => line.split('|').map((cell) => cell.trim());

describe('numbers', () => {
	it('groups thousands and uses a real minus', () => {
		expect(number(12_345.67, 1)).toBe('12,345.7');
		expect(number(-3)).toBe('−3');
	});
	it('shows the range only where it can be seen', () => {
		expect(summary({ median: 5, min: 4.9, max: 5.1, count: 3 })).toBe('5');
		expect(summary({ median: 5, min: 4.9, max: 5.1, count: 3 }, 1)).toBe('5.0 [4.9–5.1]');
		expect(summary(null)).toBe('–');
	});
	it('aligns a table', () => {
		const lines = table(['page', 'ms'], [['/', '1,234']]).split('\n');
		expect(lines).toEqual(['| page |    ms |', '| ---- | ----: |', '| /    | 1,234 |']);
	});
});

describe('deriveRatios', () => {
	it('counts the work of one training image', () => {
		// 416,520 multiply-adds forward, as in the layer table of LeNet-5; C1 needs no gradient of its input
		expect(TRAINING_FLOP).toBe(2 * (3 * 416_520 - 117_600));
	});
	it('holds a page against the blank one and training against ConvNetJS', () => {
		const metrics = new Metrics();
		metrics.add('load.mobile.blank.ready', 400);
		metrics.add('load.mobile.lenet.ready', 1000);
		metrics.add('compute.training.imagesPerCpuSecond', 5000);
		metrics.add('compute.convnetjs.imagesPerCpuSecond', 500);
		deriveRatios(PAGES, metrics);
		expect(metrics.summary('load.mobile.lenet.timesBlank')?.median).toBe(2.5);
		expect(metrics.summary('compute.training.timesConvNetJS')?.median).toBe(10);
		expect(metrics.summary('compute.training.percentOfProduct')).toBeNull();
	});
});

describe('report', () => {
	it('shows each question to the live network by its device, and counts what blocked the page', () => {
		const metrics = new Metrics();
		metrics.addAll('ask.field100.free', { p50: 145, p75: 181, work: 27.5, long: 0, longest: 0 });
		metrics.addAll('ask.climb100.slow', { p50: 900, p75: 950, work: 200, long: 2, longest: 71 });
		const text = report('somewhere', PAGES, metrics);
		expect(cells(lineOf(text, 'effective field over 100 images'))).toEqual(
			expect.arrayContaining(['145', '181', '27.5', '0']),
		);
		expect(cells(lineOf(text, '100 steps of activation maximisation; CPU'))).toContain('71');
		expect(cells(lineOf(text, 'long tasks: field100'))).toContain('yes');
		expect(text).not.toContain('effective field over 1 image;');
	});

	it('judges ceilings and floors by the median, and leaves open what was not measured', () => {
		const metrics = new Metrics();
		for (const ms of [1100, 1300, 1150]) metrics.add('load.mobile.lenet.ready', ms);
		metrics.add('drawing.free.p95', 20);
		metrics.add('compute.training.imagesPerSecond', 6000);
		const text = report('somewhere', PAGES, metrics);
		expect(cells(lineOf(text, 'LeNet-5: text'))).toContain('yes');
		expect(cells(lineOf(text, 'LeNet-5: text'))).toContain('1,150 [1,100–1,300]');
		expect(cells(lineOf(text, 'pointer move'))).toContain('NO');
		expect(cells(lineOf(text, 'training LeNet-5'))).toContain('yes');
		expect(cells(lineOf(text, 'animation frame'))[4]).toBe('–');
	});
	it('leaves out tables without numbers and lists remarks', () => {
		const metrics = new Metrics();
		metrics.remark('/train/: not in this build');
		const text = report('somewhere', PAGES, metrics);
		expect(text).not.toContain('## Loading');
		expect(text).toContain('- /train/: not in this build');
	});
	it('names each budget once', () => {
		expect(new Set(BUDGETS.map(({ what }) => what)).size).toBe(BUDGETS.length);
		expect(new Set(BUDGETS.map(({ metric }) => metric)).size).toBe(BUDGETS.length);
	});
});
