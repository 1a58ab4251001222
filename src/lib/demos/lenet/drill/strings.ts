import { withParticle } from '$lib/i18n/particles';
import { defineStrings } from '$lib/i18n/strings';

interface DrillStrings {
	/** the region */
	name: string;
	/** the list of places on the way */
	trail: string;
	allMaps: string;
	back: string;
	close: string;
	backKeys: string;
	waiting: string;
	failed: string;
	/** the network's own number beside the one computed here */
	same: (network: string, here: string) => string;
	apart: (network: string, here: string) => string;
	convLead: (window: string, channels: number) => string;
	channelOf: (layer: string, map: number) => string;
	picture: string;
	tileLegend: string;
	padding: string;
	term: (source: string, input: string, weight: string, product: string) => string;
	steps: string;
	products: (count: number) => string;
	bias: string;
	total: string;
	rest: (count: number) => string;
	more: (count: number) => string;
	fewer: string;
	denseLead: (count: number, layer: string) => string;
	from: string;
	readTimesWeight: string;
	product: string;
	poolLead: string;
	sum: string;
	divided: (count: number) => string;
	curve: (name: string) => string;
	softmaxLead: string;
	softmaxTitle: string;
	digit: string;
	minusLargest: string;
	power: string;
	share: string;
	all: string;
	pixelLead: (row: number, column: number) => string;
	ink: string;
	grey: string;
	readers: (windows: number, products: number) => string;
}

export const drillStrings = defineStrings<DrillStrings>({
	en: {
		name: 'How this number is made',
		trail: 'The way here',
		allMaps: 'All layers',
		back: 'Back',
		close: 'Close',
		backKeys: 'Esc goes one step back.',
		waiting: 'The arithmetic appears as soon as the network has answered.',
		failed: 'This part of the page could not be loaded. Is the connection there?',
		same: (network, here) => `The network says ${network}; recomputed below: ${here}.`,
		apart: (network, here) => `The network says ${network}, but recomputed below it is ${here}.`,
		convLead: (window, channels) =>
			channels === 1
				? `The window covers ${window} numbers of the picture. Each is multiplied by the weight under it, and all products are added up. Choose a number to see where it came from.`
				: `The window covers ${window} numbers in each of ${channels} maps. Each is multiplied by the weight under it, and all products are added up. Choose a number to see where it came from.`,
		channelOf: (layer, map) => `${layer}, map ${map}`,
		picture: 'The picture',
		tileLegend: 'above: the number read; below: × its weight',
		padding: 'padding, always 0',
		term: (source, input, weight, product) => `${source}: ${input} × ${weight} = ${product}`,
		steps: 'Added up',
		products: (count) => `sum of ${count} products`,
		bias: 'bias',
		total: 'total',
		rest: (count) => `the other ${count} together`,
		more: (count) => `Show ${count} more`,
		fewer: 'Show fewer',
		denseLead: (count, layer) =>
			`This unit reads all ${count} numbers of ${layer}. Here are the products that matter most; choose one to see where its number came from.`,
		from: 'from',
		readTimesWeight: 'read × weight',
		product: 'product',
		poolLead: 'Four neighbours of one map, averaged. Nothing here was learned.',
		sum: 'sum',
		divided: (count) => `divided by ${count}`,
		curve: (name) => `${name}, with this unit’s point`,
		softmaxLead:
			'Softmax turns the ten totals into shares of 100 %: e to the power of each, divided by the sum of all ten. The largest total is taken off first, which changes no share and keeps the numbers small.',
		softmaxTitle: 'Softmax: ten totals become ten shares',
		digit: 'digit',
		minusLargest: 'less the largest',
		power: 'e to that',
		share: 'share',
		all: 'all ten',
		pixelLead: (row, column) =>
			`Here the way ends: row ${row}, column ${column} of the picture that the network receives.`,
		ink: 'ink, from 0 (paper) to 1',
		grey: 'as a grey, × 255',
		readers: (windows, products) =>
			`${windows} windows of C1 read it, for each of its 6 maps: it is part of ${products} products, each with a weight of its own.`,
	},
	ko: {
		name: '이 수가 나오는 과정',
		trail: '지나온 길',
		allMaps: '모든 층',
		back: '뒤로',
		close: '닫기',
		backKeys: 'Esc를 누르면 한 단계 되돌아갑니다.',
		waiting: '신경망이 답하면 계산 과정이 나타납니다.',
		failed: '이 부분을 불러오지 못했습니다. 연결을 확인해 주십시오.',
		same: (network, here) => `신경망의 값은 ${network}, 아래에서 다시 계산한 값은 ${here}입니다.`,
		apart: (network, here) => `신경망의 값은 ${network}인데, 아래에서 다시 계산하면 ${here}입니다.`,
		convLead: (window, channels) =>
			channels === 1
				? `창이 그림에서 수 ${window}개를 덮습니다. 수마다 그 아래의 가중치를 곱하고, 곱을 모두 더합니다. 수를 고르면 그 수가 어디에서 왔는지 볼 수 있습니다.`
				: `창이 맵 ${channels}개에서 저마다 수 ${window}개를 덮습니다. 수마다 그 아래의 가중치를 곱하고, 곱을 모두 더합니다. 수를 고르면 그 수가 어디에서 왔는지 볼 수 있습니다.`,
		channelOf: (layer, map) => `${layer}, 맵 ${map}`,
		picture: '그림',
		tileLegend: '위는 읽은 수, 아래는 × 가중치',
		padding: '패딩, 언제나 0',
		term: (source, input, weight, product) => `${source}: ${input} × ${weight} = ${product}`,
		steps: '모두 더하기',
		products: (count) => `곱 ${count}개의 합`,
		bias: '편향',
		total: '합계',
		rest: (count) => `나머지 ${count}개의 합`,
		more: (count) => `${count}개 더 보기`,
		fewer: '줄여서 보기',
		denseLead: (count, layer) =>
			`이 유닛은 ${layer}의 수 ${count}개를 모두 읽습니다. 영향이 큰 곱부터 보여 줍니다. 하나를 고르면 그 수가 어디에서 왔는지 볼 수 있습니다.`,
		from: '온 곳',
		readTimesWeight: '읽은 수 × 가중치',
		product: '곱',
		poolLead: '한 맵에서 이웃한 네 수의 평균입니다. 여기에는 학습된 것이 없습니다.',
		sum: '합',
		divided: (count) => `${withParticle(count, '으로/로')} 나눔`,
		curve: (name) => `${name} 곡선과 이 유닛의 점`,
		softmaxLead:
			'소프트맥스는 합계 열 개를 100%의 몫으로 바꿉니다. e를 합계만큼 거듭제곱한 다음 열 개의 총합으로 나눕니다. 먼저 가장 큰 합계를 모두에서 빼는데, 몫은 그대로이고 수만 작아집니다.',
		softmaxTitle: '소프트맥스: 합계 열 개가 몫 열 개로',
		digit: '숫자',
		minusLargest: '최댓값을 뺀 값',
		power: 'e의 거듭제곱',
		share: '몫',
		all: '열 개 모두',
		pixelLead: (row, column) => `길은 여기에서 끝납니다. 신경망이 받는 그림의 ${row}행 ${column}열입니다.`,
		ink: '잉크, 0(종이)부터 1까지',
		grey: '밝기 값, × 255',
		readers: (windows, products) =>
			`C1의 맵 6개마다 창 ${windows}개가 이 픽셀을 읽습니다. 그래서 곱 ${products}개에 들어가며, 곱마다 가중치가 다릅니다.`,
	},
});
