import type { KernelsStrings } from './strings';

export const ko: KernelsStrings = {
	title: '사진 한 장, 여러 커널',
	summary: ({ kernel, image, width, height, outputWidth, outputHeight, min, max, row, column, value }) =>
		`“${image}” ${height}×${width}에 ${kernel} 커널을 적용하면 출력은 ${outputHeight}×${outputWidth}이고 값의 범위는 ${min}~${max}입니다. ` +
		`${row}행 ${column}열의 값: ${value}.`,
	input: '사진',
	output: '필터를 거친 사진',
	kernel: '커널',
	magnified: '확대한 부분',
	window: '창',
	image: '사진',
	images: { scene: '정물', digit: '숫자', own: '내 사진' },
	gallery: '커널 모음',
	kernels: {
		identity: {
			name: '항등',
			does: '가운데에만 1이 있습니다. 출력은 그 자리의 픽셀 그대로이므로 사진이 바뀌지 않습니다.',
		},
		box: {
			name: '상자 흐림',
			does: '가중치 아홉 개가 모두 같습니다. 출력은 픽셀 아홉 개의 평균이고, 작은 차이는 고르게 퍼집니다.',
		},
		gaussian: {
			name: '가우시안 흐림',
			does: '가까운 픽셀을 먼 픽셀보다 더 크게 치는 평균입니다. 흐려지지만 상자보다 부드럽습니다.',
		},
		sharpen: {
			name: '선명하게',
			does: '픽셀의 다섯 배에서 이웃 넷을 뺍니다. 픽셀에 이웃과의 차이를 모두 더한 것과 같아서 경계가 도드라집니다.',
		},
		'sobel-x': {
			name: '소벨 x',
			does: '오른쪽 열에서 왼쪽 열을 빼고 가운데 행은 두 배로 칩니다. 세로 경계에 반응합니다. 오른쪽으로 갈수록 밝아지면 주황, 어두워지면 파랑입니다.',
		},
		'sobel-y': {
			name: '소벨 y',
			does: '아래 행에서 위 행을 빼고 가운데 열은 두 배로 칩니다. 가로 경계에 반응합니다. 아래로 갈수록 밝아지면 주황, 어두워지면 파랑입니다.',
		},
		'prewitt-x': {
			name: '프리윗 x',
			does: '오른쪽 열에서 왼쪽 열을 빼고 모든 행을 똑같이 칩니다. 소벨 x처럼 세로 경계에 반응하며 가운데의 비중이 조금 작습니다.',
		},
		'prewitt-y': {
			name: '프리윗 y',
			does: '아래 행에서 위 행을 빼고 모든 열을 똑같이 칩니다. 소벨 y처럼 가로 경계에 반응하며 가운데의 비중이 조금 작습니다.',
		},
		laplacian4: {
			name: '라플라시안, 이웃 4',
			does: '픽셀의 네 배에서 이웃 넷을 뺍니다. 모든 방향의 경계에 반응하며, 경계의 양쪽에서 부호가 서로 반대입니다.',
		},
		laplacian8: {
			name: '라플라시안, 이웃 8',
			does: '픽셀의 여덟 배에서 이웃 여덟을 모두 뺍니다. 대각선까지 모든 방향의 경계에 반응하고, 작은 점에도 반응합니다.',
		},
		emboss: {
			name: '엠보스',
			does: '왼쪽 위를 빼고 오른쪽 아래를 더하면서 픽셀은 남깁니다. 경계가 한쪽에서 빛을 받은 돋을새김처럼 보입니다.',
		},
	},
	custom: '직접 입력한 값',
	customDoes: '직접 만든 커널입니다.',
	evenArea: ({ sum, divisor, gain }) => {
		if (divisor !== null)
			return `곱을 모두 더한 값을 가중치의 합(${divisor})으로 나눕니다. 그래서 밝기가 고른 영역은 그대로입니다.`;
		if (gain === null)
			return '가중치의 합은 0입니다. 밝기가 고른 영역은 얼마나 밝든 0이 되고 차이만 남습니다.';
		if (gain === '1') return '가중치의 합은 1입니다. 밝기가 고른 영역은 그대로입니다.';
		return `가중치의 합(${sum})으로 나누지 않으므로 밝기가 고른 영역의 값은 원래의 ${gain}배가 됩니다.`;
	},
	channel: '사용할 채널',
	channels: { grey: '회색조', red: '빨강', green: '초록', blue: '파랑' },
	channelName: (name, channel) => `${name}, ${channel}`,
	channelNotes: {
		grey: '회색조는 빨강의 0.299배, 초록의 0.587배, 파랑의 0.114배를 더한 값입니다. 신경망의 층은 채널을 먼저 섞지 않습니다. 필터에 세 채널마다 가중치가 아홉 개씩 따로 있고, 세 합을 더해 맵 하나를 만듭니다.',
		alone:
			'이 채널 하나에만 커널을 적용합니다. 이미지 프로그램은 세 채널에 각각 이렇게 합니다. 신경망의 층은 채널을 따로 두지 않습니다. 필터에 채널마다 가중치가 아홉 개씩 따로 있고, 세 합을 더해 맵 하나를 만듭니다.',
		digit: '이 그림에는 색이 없습니다. 세 채널이 똑같습니다.',
	},
	norm: '가중치의 합으로 나누기',
	normNote: '밝기가 고른 영역을 그대로 둡니다. 가중치의 합이 0이면 나눌 것이 없습니다.',
	place: (row, column) => `출력 ${row}행 ${column}열`,
	stepped: (row, column, value) => `${row}행 ${column}열. 곱 9개의 합 ${value}.`,
	shared: (count) =>
		`이 가중치는 픽셀 ${count}개에 곱해집니다. 출력 한 칸에 하나씩이며, 테두리 안의 픽셀들입니다.`,
	greyLegend: (outside, count) =>
		`검정은 0, 하양은 255입니다.${outside === '0' ? '' : ` 값 ${count}개 가운데 ${outside}개는 이 범위를 벗어나 검정이나 하양으로 보입니다.`}`,
	signedLegend: (max) => `파랑은 음수, 주황은 양수이고 ${max}부터 가장 진한 색입니다.`,
	divided: '가중치의 합으로 나눈 값',
	hint: '사진 위를 움직이면 창이 확대됩니다. 클릭하거나 Enter를 누르면 창이 그 자리에 고정됩니다. 키보드에서는 방향키로 한 픽셀씩, Shift와 함께 열 픽셀씩 움직입니다. 가중치를 클릭하고 값을 입력하면 바뀝니다.',
	reset: '처음으로 되돌리기',
	question: (row, column, divisor) =>
		`커널은 이 창(출력 ${row}행 ${column}열)에서 어떤 값을 만듭니까?${divisor === null ? '' : ` 곱을 모두 더한 값은 가중치의 합(${divisor})으로 나눕니다.`}`,
	slips: {
		'not-divided': '나누기 전의 합입니다. 가중치의 합으로 나누어야 합니다.',
		flipped: '커널을 180° 돌렸을 때의 값입니다. 여기서는 커널을 보이는 그대로 놓습니다.',
		transposed: '커널의 행과 열이 서로 바뀌었습니다.',
		'sum-of-window': '픽셀을 그냥 더했습니다. 먼저 픽셀마다 가중치를 곱해야 합니다.',
		average: '픽셀 아홉 개의 평균입니다. 가중치를 보십시오.',
		'signs-ignored': '부호에 주의하십시오. 양수인 픽셀에 음수인 가중치를 곱하면 음수입니다.',
		clipped: '화면에 보일 수 있는 범위에서 값을 잘랐습니다. 값 자체는 그 범위를 벗어날 수 있습니다.',
		centre: '가운데 픽셀의 값입니다. 이웃 픽셀에도 가중치가 있습니다.',
		'sign-turned': '크기는 맞지만 부호가 반대입니다. 어느 쪽에서 어느 쪽을 뺍니까?',
	},
	termMissed: (input, weight) => `곱 하나가 빠졌습니다: ${input} × ${weight}.`,
	file: '사진 고르기',
	fileHint: '붙여 넣거나 페이지에 끌어다 놓아도 됩니다. 사진은 이 기기를 떠나지 않습니다.',
	fileProblems: {
		heavy: ({ megabytes }) => `파일이 ${megabytes}메가바이트보다 큽니다. 더 작은 파일을 고르십시오.`,
		huge: ({ megapixels }) =>
			`사진의 픽셀이 ${megapixels * 100}만 개보다 많습니다. 더 작은 사진을 고르십시오.`,
		animated: () => '움직이는 그림입니다. 움직이지 않는 사진을 고르십시오.',
		'no-picture': () => '그림 파일이 아닙니다. PNG, JPEG, WebP, GIF, BMP를 읽을 수 있습니다.',
		vector: () => 'SVG는 픽셀이 없는 그림입니다. 먼저 PNG로 저장하십시오.',
		narrow: ({ longest, fewest }) =>
			`그림이 너무 길쭉합니다. 긴 쪽을 ${longest}픽셀로 줄이면 짧은 쪽이 ${fewest}픽셀에 못 미칩니다.`,
		unreadable: () => '손상되었거나 이 브라우저가 읽을 수 없는 형식의 그림입니다.',
		tiny: ({ fewest }) => `그림이 너무 작습니다. 가로와 세로가 ${fewest}픽셀 이상이어야 합니다.`,
	},
	pictureShown: (width, height) => `내 사진, 밝기 값 ${height}×${width}.`,
	camera: '카메라 사용',
	cameraAsking: '카메라를 기다리고 있습니다. 브라우저가 먼저 허용 여부를 물을 수 있습니다.',
	cameraTake: '사진 찍기',
	cameraCancel: '카메라 닫기',
	cameraView: '카메라에 보이는 것',
	cameraProblems: {
		refused:
			'카메라 사용이 거부되었습니다. 브라우저 설정에서 이 페이지의 카메라를 허용하거나 파일을 고르십시오.',
		none: '카메라를 찾지 못했습니다. 대신 파일을 고르십시오.',
		busy: '카메라를 시작하지 못했습니다. 다른 프로그램이 사용하고 있을 수 있습니다.',
		unavailable: '이 브라우저에서는 이 페이지가 카메라를 쓸 수 없습니다. 대신 파일을 고르십시오.',
	},
};
