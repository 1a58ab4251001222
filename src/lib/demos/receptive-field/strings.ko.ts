import type { ReceptiveFieldStrings, SeenUnit } from './strings';

const span = ([first, last]: readonly [number, number], unit: string) =>
	first === last ? `${first}${unit}` : `${first}~${last}${unit}`;

function where({ rows, columns, clipped }: SeenUnit): string {
	if (!rows || !columns) return '패딩만 읽습니다.';
	const inside = `입력의 ${span(rows, '행')}, ${span(columns, '열')}`;
	return clipped ? `이 가운데 입력 안쪽은 ${inside}이고 나머지는 패딩입니다.` : `${inside}입니다.`;
}

const seen = (unit: SeenUnit) =>
	`${unit.layer}의 ${unit.row}행 ${unit.column}열 유닛은 입력에서 ${unit.size}칸을 봅니다. ${where(unit)}`;

export const ko: ReceptiveFieldStrings = {
	titles: {
		all: '유닛이 보는 범위',
		cone: '유닛 하나의 원뿔',
		image: '이미지 위의 수용 영역',
		stack: '층마다 계산하는 점화식',
		live: 'LeNet-5의 유닛이 보는 범위와 영향의 세기',
	},
	view: '살펴볼 수용 영역',
	views: { stack: '자유롭게 쌓은 층', lenet: '숫자를 보는 LeNet-5, 실제로 재기' },
	opening: '살아 있는 신경망을 여는 중…',
	notOpened: '살아 있는 신경망을 불러오지 못했습니다. 페이지를 새로 고쳐 다시 시도하십시오.',
	summary: (unit, side, jump) =>
		`입력 ${side}×${side}: ${seen(unit)} 옆 유닛으로 갈 때마다 보는 자리가 ${jump}칸씩 움직입니다.`,
	summaryAsked: (layers, side) => `입력 ${side}×${side}에 층 ${layers}개를 쌓았습니다.`,
	seen,
	inputCell: (row, column) => `입력의 ${row}행 ${column}열: 입력의 칸은 자기 자신만 봅니다.`,
	input: '입력',
	layer: (number) => `${number}번째 층`,
	begin: '신경망',
	own: '직접 쌓은 층',
	small: {
		'lenet-padded': '패딩한 28×28의 LeNet-5',
		threes: '3×3 세 층',
		seven: '7×7 한 층',
		strided: '3×3 세 층, 두 층은 스트라이드 2',
		dilated3: '3×3 세 층, 팽창 1, 2, 4',
		residual: '스킵 연결이 있는 블록 둘',
	},
	side: '입력의 한 변',
	shownLayer: '층',
	row: '유닛의 행',
	column: '유닛의 열',
	reset: 'LeNet-5로 되돌리기',
	settings: '유닛',
	axis: '그릴 방향',
	axes: { across: '가로', down: '세로' },
	picture: '그림',
	pictures: { digit: '손글씨 숫자', scene: '정물' },
	cone: '입력 위에 쌓은 층을 옆에서 본 모습',
	coneHint: '방향키로 옆 유닛이나 위아래 층으로 옮겨 갑니다.',
	hint: '두 그림 가운데 어느 쪽에서든 유닛을 가리키면 그 유닛의 원뿔 전체가 표시됩니다. 누르면 그대로 남습니다.',
	image: (side) => `${side}×${side} 입력과 그 위의 수용 영역`,
	map: (layer, rows, columns) => `${layer}의 유닛, ${rows}×${columns}`,
	legend: { field: '유닛이 보는 칸', beyond: '수용 영역 전체', padding: '패딩' },
	stack: '층과 점화식',
	output: '출력',
	size: 'r',
	jump: 'j',
	start: '시작',
	centre: '중심',
	look: '보기',
	lookAt: (layer) => `${layer}의 유닛 보기`,
	hidden: '?',
	dilated: (formula) => `벌어진 틈까지 치면 필터는 ${formula}칸에 걸칩니다.`,
	widest: (cells) => `갈래들은 가장 넓은 갈래만큼 봅니다. ${cells}칸짜리 창 하나와 같습니다.`,
	vertical: '세로',
	horizontal: '가로',
	published: (end, size, jump, padding) =>
		`논문에 실린 ${end}의 값: r = ${size}, j = ${jump}, 전체 패딩 ${padding}(Araujo, Norris, Sim 2019).`,
	measuredAt: (name, paper, end) => `${name}(${paper}), ${end}까지입니다.`,
	problem: (number, reason) => `${number}번째 층이 맞지 않아 그 앞까지만 계산합니다. ${reason}`,
	networks: '잘 알려진 신경망',
	network: '신경망',
	paper: '출처',
	measured: '마지막 층',
	padding: '−시작',
	publishedSize: '발표된 r',
	inputSide: '입력',
	question: (layer) => ({
		size: `${layer}의 유닛은 한 변을 따라 입력의 몇 칸을 봅니까? r을 구하십시오.`,
		jump: `${layer}에서 옆 유닛으로 가면 보는 자리가 입력에서 몇 칸 움직입니까? j를 구하십시오.`,
		start: `${layer}의 첫 유닛이 보는 범위는 어느 번호에서 시작합니까? 입력의 첫 칸이 0번이고 패딩은 음수입니다.`,
	}),
	explanations: {
		size: (formulas) => `층마다 r을 구하면 ${formulas}입니다.`,
		jump: (formulas) => `층마다 j를 구하면 ${formulas}입니다.`,
		start: (formulas) => `층마다 시작을 구하면 ${formulas}입니다.`,
	},
	finished: '마지막 문제였습니다.',
	slips: {
		'own-filter': '바로 앞 층에서 보는 칸 수입니다. 앞 층의 유닛 하나하나가 이미 입력의 여러 칸을 봅니다.',
		'whole-filter':
			'필터 크기를 통째로 더했습니다. 첫 칸은 이미 들어 있으므로 새로 더해지는 것은 F − 1번의 간격입니다.',
		'no-jump':
			'F − 1칸을 더했습니다. 앞 층의 유닛들은 입력에서 j칸씩 떨어져 있으므로 한 걸음마다 j칸이 더해집니다.',
		'own-stride':
			'이 층을 지난 뒤의 간격을 썼습니다. 이 층의 창은 더 촘촘한 앞 층의 유닛들 위에서 움직입니다.',
		'dilation-ignored': '팽창을 빠뜨렸습니다. 틈이 벌어진 필터는 (F − 1)·d + 1칸에 걸칩니다.',
		'filters-added': '필터 크기를 모두 더했습니다. 이웃한 창은 서로 겹치고, 스트라이드가 창 사이를 벌립니다.',
		'filters-multiplied': '곱했습니다. 이웃한 유닛이 보는 범위는 나란히 놓이지 않고 서로 겹칩니다.',
		'one-too-few': '하나가 모자랍니다. 수용 영역은 0칸이 아니라 1칸에서 시작합니다.',
		'map-size': '그 층에 있는 유닛의 수입니다. 유닛 하나가 얼마나 멀리 보는지가 아닙니다.',
		'strides-added': '스트라이드를 더했습니다. 스트라이드는 앞에서 벌어진 간격에 곱해집니다.',
		'stride-alone': '이 층만의 스트라이드이고, 바로 앞 층의 칸으로 센 값입니다.',
		'stride-forgotten': '이 층 앞까지의 간격입니다. 이 층의 스트라이드를 곱해야 합니다.',
		'filter-for-jump': '창을 움직이는 것은 필터의 크기가 아니라 스트라이드입니다.',
		sign: '거리는 맞습니다. 패딩은 0번 칸보다 앞에 있으므로 번호는 음수입니다.',
		'padding-alone':
			'이 층의 패딩을 이 층의 칸으로 센 값입니다. 한 칸이 입력에서 j칸이고, 앞 층들의 패딩도 들어갑니다.',
		'last-padding': '이 층의 몫입니다. 앞 층들의 패딩도 들어갑니다.',
		'padding-without-jumps': '패딩을 그냥 더했습니다. 패딩 한 칸은 그 층의 간격만큼의 입력 칸에 해당합니다.',
		'centre-for-start': '보는 범위의 한가운데입니다.',
	},
	liveLayers: { c1: 'C1', s2: 'S2', c3: 'C3', s4: 'S4', c5: 'C5', f6: 'F6', output: '출력' },
	mapUnit: (layer, map, row, column) => `${layer}의 ${map}번 맵 ${row}행 ${column}열`,
	vectorUnit: (layer, unit) => `${layer}의 유닛 ${unit}`,
	outputUnit: (digit) => `숫자 ${digit}의 출력`,
	digitUnit: '출력의 숫자',
	unitOf: '유닛',
	mapOf: '맵',
	averagedOver: '영향을 재는 숫자',
	digitsAveraged: (count) => (count === 0 ? '이 숫자' : `테스트 숫자 ${count}개`),
	outlined: '테두리로 두를 비율',
	percent: (number) => `${number}%`,
	liveDigit: '숫자와 유닛이 보는 상자',
	influence: (count) =>
		count === 0
			? '픽셀마다 유닛을 움직이는 세기(이 숫자)'
			: `픽셀마다 유닛을 움직이는 세기(테스트 숫자 ${count}개의 평균)`,
	liveBox: (unit, size) => `${unit}: 이론적으로는 ${size}칸을 봅니다.`,
	notMeasured: '영향은 아직 재지 않았습니다.',
	noInfluence: '여기서는 어떤 픽셀도 이 유닛을 움직이지 않습니다.',
	liveMass: ({ count, inside, share, cells, boxCells, middle, middleArea }) =>
		`${count === 0 ? '이 숫자' : `테스트 숫자 ${count}개`}에서 재면 영향의 ${inside}%가 이 상자 안에 있습니다. ` +
		`상자의 픽셀 ${boxCells}개 가운데 가장 센 ${cells}개가 ${share}%를, 넓이로 ${middleArea}%인 한가운데가 ${middle}%를 차지합니다.`,
	measuring: (done, total) => `재는 중: 숫자 ${total}개 가운데 ${done}개.`,
	measuredIn: (milliseconds) => `이 탭에서 ${Math.max(1, Math.round(milliseconds))}ms 만에 쟀습니다.`,
	measuringFailed: '영향을 재지 못했습니다. 다른 유닛을 골라 다시 시도하십시오.',
	boxesStay: '상자를 그리는 데는 신경망이 필요하지 않으므로 상자는 그대로 있습니다.',
	drawOwn: '직접 숫자 그리기',
	table: {
		box: '상자 안의 픽셀',
		inside: '상자 안의 영향',
		outlined: (share) => `${share}%를 차지하는 픽셀`,
		middleArea: '상자 한가운데의 넓이 비율',
		middle: '상자 한가운데의 영향',
		total: '|∂유닛/∂픽셀|의 합',
	},
};
