import { defineStrings } from '$lib/i18n/strings';
import type { NewLayer, PresetId } from './presets';
import type { Side } from './sizes';

export interface StackStrings {
	title: string;
	pageTitle: string;
	pageIntro: string;
	summary: (
		layers: number,
		input: string,
		output: string,
		parameters: string,
		multiplyAdds: string,
	) => string;
	summaryFails: (layers: number, input: string, failing: number, reason: string) => string;
	preset: string;
	custom: string;
	presets: Record<PresetId, string>;
	input: string;
	inputHeight: string;
	inputWidth: string;
	inputChannels: string;
	layer: string;
	layers: string;
	output: string;
	parameters: string;
	multiplyAdds: string;
	receptiveField: string;
	jump: string;
	total: string;
	conv: (size: string, filters: number) => string;
	/** where the number of filters does not matter */
	plainConv: (size: string) => string;
	shortPool: Record<'max' | 'average' | 'min', string>;
	/** branches, by how they are joined */
	joined: Record<'add' | 'concat', string>;
	/** a way without layers */
	skip: string;
	join: string;
	joins: Record<'add' | 'concat', string>;
	way: (index: number) => string;
	addWay: string;
	removeWay: (index: number) => string;
	wayNote: string;
	wayWrong: string;
	pool: Record<'max' | 'average' | 'min', string>;
	globalAveragePool: string;
	flatten: string;
	dense: (units: number) => string;
	fails: string;
	unreached: string;
	number: (index: number) => string;
	edit: (index: number) => string;
	up: (index: number) => string;
	down: (index: number) => string;
	remove: (index: number) => string;
	editShort: string;
	settings: (index: number) => string;
	filters: string;
	kernelSize: string;
	stride: string;
	padding: string;
	dilation: string;
	units: string;
	height: string;
	width: string;
	ofAxis: (label: string, axis: string) => string;
	same: string;
	apart: string;
	sides: Record<Side, string>;
	add: string;
	adds: Record<NewLayer, string>;
	addThis: string;
	full: (most: number) => string;
	empty: string;
	keepsOne: string;
	added: (layer: string) => string;
	removed: (index: number) => string;
	moved: (index: number) => string;
	result: (output: string) => string;
	copy: string;
	unreadNote: (rows: number, columns: number) => string;
}

export const strings = defineStrings<StackStrings>({
	en: {
		title: 'A stack of layers',
		pageTitle: 'Calculator: sizes, parameters, receptive fields',
		pageIntro:
			'Type N, F, S and P: output size, parameters and code follow at once. Below, the same for a whole stack of layers. The address bar keeps your numbers.',
		summary: (layers, input, output, parameters, multiplyAdds) =>
			`${layers} ${layers === 1 ? 'layer' : 'layers'} from ${input} to ${output}: ${parameters} parameters, ${multiplyAdds} multiply-adds.`,
		summaryFails: (layers, input, failing, reason) =>
			`${layers} ${layers === 1 ? 'layer' : 'layers'} on ${input}: layer ${failing} does not fit. ${reason}`,
		preset: 'Begin with',
		custom: 'Your own stack',
		presets: {
			lenet: 'LeNet-5',
			small: 'A small network on 64×64×3',
			mnist: 'A deeper network for MNIST',
			single: 'One layer: 28×28 to 14×14',
			broken: 'One that does not fit',
		},
		input: 'Input',
		inputHeight: 'Input height',
		inputWidth: 'Input width',
		inputChannels: 'Input channels',
		layer: 'Layer',
		layers: 'Layers',
		output: 'Output',
		parameters: 'Parameters',
		multiplyAdds: 'Multiply-adds',
		receptiveField: 'Receptive field',
		jump: 'Jump',
		total: 'Total',
		conv: (size, filters) => `Convolution ${size}, ${filters} ${filters === 1 ? 'filter' : 'filters'}`,
		plainConv: (size) => `Convolution ${size}`,
		shortPool: { max: 'max', average: 'average', min: 'min' },
		joined: { add: 'Branches, added', concat: 'Branches, stacked' },
		skip: 'skip',
		join: 'The branches are',
		joins: { add: 'added', concat: 'stacked in depth' },
		way: (index) => `Branch ${index}`,
		addWay: 'Another branch',
		removeWay: (index) => `Remove branch ${index}`,
		wayNote:
			'c8f3s2p1: a convolution with 8 filters, F 3, S 2, P 1; max3s1same: a pooling; a dot between layers; skip: no layer at all.',
		wayWrong: 'That is no branch. Write layers with dots between them, such as c8f1.c8f3same, or skip.',
		pool: { max: 'Max pooling', average: 'Average pooling', min: 'Min pooling' },
		globalAveragePool: 'Global average pooling',
		flatten: 'Flatten',
		dense: (units) => `Dense, ${units} ${units === 1 ? 'unit' : 'units'}`,
		fails: 'does not fit',
		unreached: 'not reached',
		number: (index) => `Layer ${index}`,
		edit: (index) => `Change layer ${index}`,
		up: (index) => `Move layer ${index} up`,
		down: (index) => `Move layer ${index} down`,
		remove: (index) => `Remove layer ${index}`,
		editShort: 'Change',
		settings: (index) => `Numbers of layer ${index}`,
		filters: 'Filters',
		kernelSize: 'Filter size',
		stride: 'Stride',
		padding: 'Padding on each side',
		dilation: 'Dilation',
		units: 'Units',
		height: 'height',
		width: 'width',
		ofAxis: (label, axis) => `${label}, ${axis}`,
		same: 'Padding SAME, as in Keras and TensorFlow',
		apart: 'A padding of its own for each side',
		sides: {
			top: 'Padding above',
			bottom: 'Padding below',
			left: 'Padding on the left',
			right: 'Padding on the right',
		},
		add: 'Add a layer',
		adds: {
			conv: 'Convolution',
			max: 'Max pooling',
			average: 'Average pooling',
			globalAveragePool: 'Global average',
			flatten: 'Flatten',
			dense: 'Dense',
			branches: 'Branches',
		},
		addThis: 'Add the layer from above',
		full: (most) => `A stack holds ${most} layers at most.`,
		empty: 'No layers yet: the output is the input.',
		keepsOne: 'The last layer stays.',
		added: (layer) => `Added: ${layer}.`,
		removed: (index) => `Layer ${index} removed.`,
		moved: (index) => `Now layer ${index}.`,
		result: (output) => `Output ${output}`,
		copy: 'Copy the stack as',
		unreadNote: (rows, columns) =>
			`Rounded down: ${rows} ${rows === 1 ? 'row' : 'rows'} and ${columns} ${columns === 1 ? 'column' : 'columns'} of its input are never read.`,
	},
	ko: {
		title: '층 쌓기',
		pageTitle: '계산기: 크기, 파라미터, 수용 영역',
		pageIntro:
			'N, F, S, P를 입력하면 출력 크기와 파라미터, 코드가 바로 나옵니다. 아래에서는 쌓아 올린 층 전체를 같은 방법으로 계산합니다. 입력한 숫자는 주소창에 남습니다.',
		summary: (layers, input, output, parameters, multiplyAdds) =>
			`층 ${layers}개, ${input}에서 ${output}까지: 파라미터 ${parameters}개, 곱셈-덧셈 ${multiplyAdds}번입니다.`,
		summaryFails: (layers, input, failing, reason) =>
			`${input} 입력에 층 ${layers}개: ${failing}번째 층이 맞지 않습니다. ${reason}`,
		preset: '시작할 신경망',
		custom: '직접 쌓은 층',
		presets: {
			lenet: 'LeNet-5',
			small: '64×64×3을 받는 작은 신경망',
			mnist: 'MNIST를 위한 더 깊은 신경망',
			single: '층 하나: 28×28에서 14×14로',
			broken: '맞지 않는 신경망',
		},
		input: '입력',
		inputHeight: '입력 높이',
		inputWidth: '입력 너비',
		inputChannels: '입력 채널',
		layer: '층',
		layers: '층 목록',
		output: '출력',
		parameters: '파라미터',
		multiplyAdds: '곱셈-덧셈',
		receptiveField: '수용 영역',
		jump: '간격',
		total: '합계',
		conv: (size, filters) => `합성곱 ${size}, 필터 ${filters}개`,
		plainConv: (size) => `합성곱 ${size}`,
		shortPool: { max: '최대', average: '평균', min: '최소' },
		joined: { add: '더하는 갈래', concat: '쌓는 갈래' },
		skip: '건너뛰기',
		join: '갈래를 합치는 방법',
		joins: { add: '더하기', concat: '깊이 방향으로 쌓기' },
		way: (index) => `갈래 ${index}`,
		addWay: '갈래 더하기',
		removeWay: (index) => `갈래 ${index} 지우기`,
		wayNote:
			'c8f3s2p1은 필터 8개, F 3, S 2, P 1인 합성곱, max3s1same은 풀링입니다. 층 사이에 점을 찍고, 층이 없는 갈래는 skip이라고 씁니다.',
		wayWrong: '갈래로 읽을 수 없습니다. c8f1.c8f3same처럼 층 사이에 점을 찍거나 skip이라고 쓰십시오.',
		pool: { max: '최대 풀링', average: '평균 풀링', min: '최소 풀링' },
		globalAveragePool: '전역 평균 풀링',
		flatten: '평탄화',
		dense: (units) => `완전 연결, 유닛 ${units}개`,
		fails: '맞지 않음',
		unreached: '계산할 수 없음',
		number: (index) => `${index}번째 층`,
		edit: (index) => `${index}번째 층 바꾸기`,
		up: (index) => `${index}번째 층을 위로`,
		down: (index) => `${index}번째 층을 아래로`,
		remove: (index) => `${index}번째 층 지우기`,
		editShort: '바꾸기',
		settings: (index) => `${index}번째 층의 숫자`,
		filters: '필터 수',
		kernelSize: '필터 크기',
		stride: '스트라이드',
		padding: '한쪽 패딩',
		dilation: '팽창(dilation)',
		units: '유닛 수',
		height: '높이',
		width: '너비',
		ofAxis: (label, axis) => `${label}, ${axis}`,
		same: 'Keras와 TensorFlow의 SAME 패딩',
		apart: '네 변의 패딩을 따로 정하기',
		sides: { top: '위쪽 패딩', bottom: '아래쪽 패딩', left: '왼쪽 패딩', right: '오른쪽 패딩' },
		add: '층 더하기',
		adds: {
			conv: '합성곱',
			max: '최대 풀링',
			average: '평균 풀링',
			globalAveragePool: '전역 평균',
			flatten: '평탄화',
			dense: '완전 연결',
			branches: '갈래',
		},
		addThis: '위에서 정한 층 더하기',
		full: (most) => `층은 ${most}개까지 쌓을 수 있습니다.`,
		empty: '아직 층이 없습니다. 입력이 그대로 출력입니다.',
		keepsOne: '마지막 층은 지울 수 없습니다.',
		added: (layer) => `더했습니다: ${layer}.`,
		removed: (index) => `${index}번째 층을 지웠습니다.`,
		moved: (index) => `이제 ${index}번째 층입니다.`,
		result: (output) => `출력 ${output}`,
		copy: '층 목록을 복사할 형식',
		unreadNote: (rows, columns) =>
			`내림: 이 층의 입력에서 행 ${rows}개와 열 ${columns}개는 한 번도 읽히지 않습니다.`,
	},
});
