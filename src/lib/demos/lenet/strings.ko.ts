import { withParticle } from '$lib/i18n/particles';
import type { LenetStrings } from './strings';
import type { MapSummary, Third } from './map-summary';

const VERTICAL: Record<Third, string> = { start: '위', middle: '가운데', end: '아래' };
const HORIZONTAL: Record<Third, string> = { start: '왼쪽', middle: '가운데', end: '오른쪽' };

function place({ vertical, horizontal }: NonNullable<MapSummary['strongest']>): string {
	if (vertical === 'middle' && horizontal === 'middle') return '한가운데';
	if (horizontal === 'middle') return `${VERTICAL[vertical]} 가운데`;
	return vertical === 'middle'
		? `${HORIZONTAL[horizontal]} 가운데`
		: `${HORIZONTAL[horizontal]} ${VERTICAL[vertical]}`;
}

const range = (low: string, high: string) => `범위 ${low}부터 ${high}까지`;

export const ko: LenetStrings = {
	title: '살아 있는 LeNet-5',
	description:
		'숫자를 그리면 진짜 LeNet-5의 모든 층이 그리는 동안 바로 반응합니다. 모든 특성 맵과 유닛을 브라우저에서 봅니다.',
	lead: '숫자를 하나 그려 보십시오. 학습을 마친 LeNet-5가 이 탭에서 실행되며 획을 그을 때마다 답합니다. 작은 그림 하나가 특성 맵 하나이고, 칸 하나가 방금 계산된 수 하나입니다.',

	drawingArea: '그리기 영역',
	drawHere: '여기에 0부터 9까지의 숫자를 그리십시오',
	paintGrid: '키보드로 칠하는 14×14칸',
	paintCell: (row, column, painted) => `${row}행 ${column}열, ${painted ? '칠함' : '빈칸'}`,
	keyboardHelp: '키보드로 그리기:',
	keys: [
		['방향키', '이동'],
		['Space', '칠하기'],
		['Shift + 방향키', '이어서 칠하기'],
		['Delete', '지우기'],
		['Ctrl + Z', '되돌리기'],
	],
	undo: '되돌리기',
	clear: '지우기',
	picture: '사진…',
	pictureHint:
		'숫자 하나가 있는 사진을 엽니다. 붙여 넣거나 끌어다 놓아도 됩니다. 사진은 이 기기를 떠나지 않습니다.',
	pictureTooLarge: (megabytes) => `파일이 너무 큽니다. ${megabytes}MB까지 열 수 있습니다.`,
	pictureNotRead: '이 파일은 그림으로 읽을 수 없습니다.',
	pictureEmpty: '이 사진에서는 숫자를 찾지 못했습니다. 밝기가 모두 같습니다.',
	pictureShown: (name) => `표시 중: ${name}`,

	testDigits: '테스트 데이터의 숫자',
	testDigitsNote: '신경망이 학습할 때 한 번도 보지 못한 이미지입니다.',
	testDigit: (label, number) => `숫자 ${label}, 테스트 숫자 ${number}번`,
	trueLabel: (label) => `${withParticle(label, '을/를')} 쓴 것입니다.`,
	moreDigits: '더 보기',
	digitsFailed: '테스트 숫자를 불러오지 못했습니다.',

	received: '신경망이 받는 그림',
	receivedHow:
		'28×28 픽셀입니다. 그린 것의 경계 상자를 20×20에 맞추고, 무게 중심이 한가운데에 오도록 옮긴 것입니다. MNIST도 이렇게 만들어졌습니다.',
	receivedAlt: '신경망이 받는 28×28 그림',

	network: '신경망의 모든 층',
	colours: '색의 기준',
	perLayer: '층 전체',
	perMap: '맵마다',
	coloursHint: '가장 진한 색을 층 전체에서 정할지, 맵 하나하나에서 정할지 고릅니다.',
	lowest: '−최대',
	highest: '최대',
	layers: {
		c1: { name: 'C1', does: '5×5 합성곱, tanh', size: '맵 6개, 28×28' },
		s2: { name: 'S2', does: '2×2의 평균', size: '맵 6개, 14×14' },
		c3: { name: 'C3', does: '5×5 합성곱, tanh', size: '맵 16개, 10×10' },
		s4: { name: 'S4', does: '2×2의 평균', size: '맵 16개, 5×5' },
		c5: { name: 'C5', does: 'S4 전체를 읽음, tanh', size: '유닛 120개' },
		f6: { name: 'F6', does: 'C5 전체를 읽음, tanh', size: '유닛 84개' },
	},
	outputName: '출력',
	mapName: (map, maps, height, width) => `맵 ${maps}개 중 ${map}번, ${height}×${width}`,
	vectorName: (name, units) => `${name}, 유닛 ${units}개`,
	strongest: (summary) => `가장 강한 곳은 ${place(summary)}`,
	range,
	layerMaps: ({ name, maps, height, width, strongest, weakest, low, high }) =>
		`${name}, ${height}×${width} 맵 ${maps}개, 가장 강한 맵은 ${strongest.map}번(평균 ${strongest.value}), 가장 약한 맵은 ${weakest.map}번(평균 ${weakest.value}), ${range(low, high)}.`,
	layerUnits: ({ name, maps, strongest, low, high }) =>
		`${name}, 유닛 ${maps}개, 가장 강한 유닛은 ${strongest.map}번(${strongest.value}), ${range(low, high)}.`,
	layersInWords: '말로 풀어 쓴 층',
	layersInWordsHow: '가장 강한 맵은 수가 평균적으로 0에서 가장 멀리 떨어진 맵입니다.',
	layersInWordsLater: '신경망이 처음 답하면 설명이 나타납니다.',

	unitHint: '칸을 가리키면 그 수와 그 칸이 보는 곳을 알 수 있습니다.',
	unitKeys: '누르거나 Enter를 누르면 계산 과정이 열리고, Esc를 누르면 되돌아갑니다.',
	unitInMap: (layer, map, row, column) => `${layer}, 맵 ${map}, ${row}행 ${column}열`,
	unitInVector: (layer, unit) => `${layer}, 유닛 ${unit}`,
	unitOutput: (digit) => `출력 ${digit}`,
	pixel: (row, column) => `픽셀, ${row}행 ${column}열`,
	pixelShort: (row, column) => `픽셀 (${row}, ${column})`,
	probability: '확률',
	value: '값',
	sees: (rows, columns) => `그림의 ${rows.first}~${rows.last}행, ${columns.first}~${columns.last}열을 봅니다`,
	seesPadding: '(둘레의 패딩 포함)',
	seesAll: '그림 전체를 봅니다',
	readsInput: (side) => `그림에서 ${side}×${side} 창을 읽습니다.`,
	readsMaps: (side, maps, layer) => `${layer}의 맵 ${maps}개 모두에서 ${side}×${side} 창을 읽습니다.`,
	readsOneMap: (side, map, layer) => `${layer}의 맵 ${map}에서 ${side}×${side} 창을 읽습니다.`,
	readsAll: (count, layer) => `${layer}의 수 ${count}개를 모두 읽습니다.`,

	arithmetic: '이 수가 나오는 과정',
	arithmeticHint: '칸을 가리키면 그 칸의 합을 볼 수 있고, 누르면 어떤 수든 픽셀까지 거슬러 갈 수 있습니다.',
	inputTimesWeight: '읽은 수 × 가중치 = 곱',
	reads: '읽은 수',
	weights: '가중치',
	products: '곱',
	productsOf: (count) => `곱 ${count}개의 합`,
	bias: '편향',
	total: '합계',
	averageOf: (terms) => `${terms}의 평균`,
	softmaxOf: '소프트맥스: e를 합계만큼 거듭제곱하고 열 개의 총합으로 나눕니다',

	looksLike: (digit, percent) => `${digit}처럼 보입니다, ${percent}퍼센트`,
	next: (digit, percent) => `다음은 ${digit}, ${percent}퍼센트`,
	nothingDrawn: '아직 그린 것이 없습니다.',
	probabilities: '확률 열 개',
	softmaxNote:
		'소프트맥스는 무엇을 보여 주든 합이 100%가 됩니다. 수가 크다고 확실한 것은 아닙니다. 글자를 그려 보십시오.',

	loading: '신경망을 불러오는 중',
	loaded: (percent, kilobytes) => `${kilobytes}kB 중 ${percent}%`,
	starting: '시작하는 중',
	failure: {
		worker: '신경망의 워커가 멈추었습니다.',
		wasm: '이 브라우저에서 WebAssembly를 시작하지 못했습니다.',
		network: '신경망 파일을 가져오지 못했습니다. 연결을 확인해 주십시오.',
		'not-found': '이 서버에 신경망 파일이 없습니다.',
		integrity: '신경망의 가중치가 손상된 채 도착하여 사용하지 않습니다.',
		backend: '이 브라우저에서는 쓸 수 있는 계산 방법이 없습니다.',
		timeout: '신경망의 답이 너무 오래 걸렸습니다.',
	},
	failureRest: '그리기와 28×28 그림은 그대로 쓸 수 있습니다.',
	retry: '다시 시도',

	networkLine: '신경망',
	backend: '백엔드',
	running: (backend) => `실행 중: ${backend}`,
	switching: '바꾸는 중…',
	refused: (backend) => `여기서는 ${withParticle(backend, '을/를')} 쓸 수 없습니다`,
	perInference: (milliseconds) => `그림 하나에 ${milliseconds}ms`,
	parameters: (count) => `파라미터 ${count}개`,
	accuracy: (percent) => `테스트 이미지 10,000장 중 ${percent}% 정답`,
	modelCard: '학습 방법',

	large: '수업용 큰 화면',
	openUnit: '계산 과정을 펼친 유닛',
	drillFailed: '계산 과정을 불러오지 못했습니다. 연결을 확인해 주십시오.',
	figureSummary: (parameters, shown) => `파라미터가 ${parameters}개인 학습된 신경망입니다. ${shown}`,
	figureDigit: (number) => `테스트 숫자 ${number}번을 보여 줍니다.`,
	figureDrawing: '그린 것을 보여 줍니다.',
	figureEmpty: '숫자를 그리거나 고르십시오.',
	figureOpen: (place) => `${place}의 계산 과정이 열려 있습니다.`,

	badLink: (name, given) => `링크의 “${name}=${given}” 값은 쓸 수 없어서 뺐습니다.`,
};
