/** Every technical term of the course, once: both languages' words, one sentence each, and the lesson that teaches it. */
import type { Localised } from '$lib/i18n/strings';

export interface GlossaryTerm {
	/** Its anchor in the glossary and its name in `<Term id="…">`; permanent. */
	readonly id: string;
	readonly word: Localised<string>;
	readonly definition: Localised<string>;
	/** Slug of the lesson that teaches it. */
	readonly taught: string;
}

export const glossary = [
	{
		id: 'convolution',
		word: { en: 'convolution', ko: '합성곱' },
		definition: {
			en: 'Laying a kernel on every place of an input, multiplying cell by cell and adding up; networks do it without flipping the kernel.',
			ko: '입력의 모든 자리에 커널을 포개어 칸마다 곱하고 모두 더하는 연산입니다. 신경망에서는 커널을 뒤집지 않습니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'cross-correlation',
		word: { en: 'cross-correlation', ko: '교차 상관' },
		definition: {
			en: 'The sliding sum of products without flipping the kernel: what libraries call convolution.',
			ko: '커널을 뒤집지 않고 미끄러뜨리며 곱을 더하는 연산으로, 라이브러리가 합성곱이라고 부르는 것입니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'cnn',
		word: { en: 'convolutional neural network (CNN)', ko: '합성곱 신경망(CNN)' },
		definition: {
			en: 'A neural network whose layers slide small filters over their input, keeping its spatial structure.',
			ko: '입력 위로 작은 필터를 미끄러뜨리는 층으로 이루어져, 입력의 공간 구조를 유지하는 신경망입니다.',
		},
		taught: 'why-convolution',
	},
	{
		id: 'convolutional-layer',
		word: { en: 'convolutional layer', ko: '합성곱층' },
		definition: {
			en: 'A layer of K filters, each of which makes one feature map from the whole depth of the input.',
			ko: '필터 K개로 이루어진 층으로, 필터마다 입력의 깊이 전체에서 특성 맵 하나를 만듭니다.',
		},
		taught: 'channels-and-filters',
	},
	{
		id: 'kernel',
		word: { en: 'kernel', ko: '커널' },
		definition: {
			en: 'The small grid of weights that is laid on the input at every place.',
			ko: '입력의 자리마다 포개는 작은 가중치 격자입니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'filter',
		word: { en: 'filter', ko: '필터' },
		definition: {
			en: 'A kernel through the full depth of the input, together with one bias; it makes one feature map.',
			ko: '입력의 깊이 전체를 지나는 커널과 편향 하나로, 특성 맵 하나를 만듭니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'filter-size',
		word: { en: 'filter size F', ko: '필터 크기 F' },
		definition: {
			en: 'The number of cells along one side of a filter.',
			ko: '필터의 한 변을 이루는 칸 수입니다.',
		},
		taught: 'stride-and-output-size',
	},
	{
		id: 'window',
		word: { en: 'window', ko: '창' },
		definition: {
			en: 'The part of the input that lies under the filter at one place.',
			ko: '한 자리에서 필터 아래에 놓이는 입력의 부분입니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'feature-map',
		word: { en: 'feature map (activation map)', ko: '특성 맵(활성화 맵)' },
		definition: {
			en: 'The grid of outputs that one filter makes: how strongly its pattern answers at every place.',
			ko: '필터 하나가 만드는 출력 격자로, 자리마다 그 필터의 무늬에 얼마나 강하게 반응하는지 나타냅니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'feature',
		word: { en: 'feature', ko: '특성' },
		definition: {
			en: 'A pattern in the input, an edge or a corner, that a filter answers to.',
			ko: '경계나 모서리처럼 필터가 반응하는 입력의 무늬입니다.',
		},
		taught: 'what-features-learn',
	},
	{
		id: 'weight',
		word: { en: 'weight', ko: '가중치' },
		definition: {
			en: 'A number that an input is multiplied by and that is learned.',
			ko: '입력에 곱하는 수이며 학습으로 정해집니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'bias',
		word: { en: 'bias', ko: '편향' },
		definition: {
			en: 'A learned number added once to every output of a filter or unit.',
			ko: '필터나 유닛의 모든 출력에 한 번씩 더하는, 학습되는 수입니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'parameter',
		word: { en: 'parameter', ko: '파라미터(매개변수)' },
		definition: {
			en: 'Any number a network learns: its weights and biases.',
			ko: '신경망이 학습하는 모든 수, 곧 가중치와 편향입니다.',
		},
		taught: 'channels-and-filters',
	},
	{
		id: 'parameter-sharing',
		word: { en: 'parameter sharing', ko: '파라미터(매개변수) 공유' },
		definition: {
			en: 'Using the same weights at every place of the input.',
			ko: '입력의 모든 자리에서 같은 가중치를 쓰는 것입니다.',
		},
		taught: 'why-convolution',
	},
	{
		id: 'local-connectivity',
		word: { en: 'local connectivity', ko: '국소 연결' },
		definition: {
			en: 'A unit is joined only to a small neighbourhood of its input, not to all of it.',
			ko: '유닛이 입력 전체가 아니라 가까운 작은 영역에만 이어지는 것입니다.',
		},
		taught: 'why-convolution',
	},
	{
		id: 'dot-product',
		word: { en: 'dot product', ko: '내적' },
		definition: {
			en: 'The sum of the products of two equally long lists of numbers.',
			ko: '길이가 같은 두 수열에서 같은 자리끼리 곱해 모두 더한 값입니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'im2col',
		word: { en: 'im2col', ko: 'im2col' },
		definition: {
			en: 'Writing every window as one row of a matrix, so that a convolution becomes a matrix product.',
			ko: '창마다 행렬의 한 행으로 적어 합성곱을 행렬곱으로 바꾸는 방법입니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'edge-detection',
		word: { en: 'edge detection', ko: '경계 검출' },
		definition: {
			en: 'Finding the places where brightness changes quickly.',
			ko: '밝기가 급하게 바뀌는 곳을 찾는 일입니다.',
		},
		taught: 'convolution',
	},
	{
		id: 'stride',
		word: { en: 'stride', ko: '스트라이드' },
		definition: {
			en: 'How many cells the window moves at each step.',
			ko: '창이 한 번에 움직이는 칸 수입니다.',
		},
		taught: 'stride-and-output-size',
	},
	{
		id: 'output-size',
		word: { en: 'output size', ko: '출력 크기' },
		definition: {
			en: 'The number of places a window can stand in along one side: (N − F + 2P)/S + 1.',
			ko: '한 변에서 창이 놓일 수 있는 자리의 수로, (N − F + 2P)/S + 1입니다.',
		},
		taught: 'stride-and-output-size',
	},
	{
		id: 'dilation',
		word: { en: 'dilation', ko: '팽창(dilation)' },
		definition: {
			en: 'The distance between neighbouring cells of a filter; 1 means no gaps.',
			ko: '필터의 이웃한 칸 사이의 간격이며, 1이면 틈이 없습니다.',
		},
		taught: 'stride-and-output-size',
	},
	{
		id: 'padding',
		word: { en: 'padding', ko: '패딩' },
		definition: {
			en: 'Cells added around the input so that windows can reach over its border.',
			ko: '창이 테두리 밖까지 나갈 수 있도록 입력 둘레에 덧붙이는 칸입니다.',
		},
		taught: 'padding',
	},
	{
		id: 'zero-padding',
		word: { en: 'zero padding', ko: '제로 패딩' },
		definition: {
			en: 'Padding with zeros.',
			ko: '0으로 채우는 패딩입니다.',
		},
		taught: 'padding',
	},
	{
		id: 'valid-padding',
		word: { en: 'valid padding', ko: 'valid 패딩' },
		definition: {
			en: 'No padding: the window stays inside the input.',
			ko: '패딩 없이 창을 입력 안에만 놓는 방식입니다.',
		},
		taught: 'padding',
	},
	{
		id: 'same-padding',
		word: { en: 'SAME padding', ko: 'SAME 패딩' },
		definition: {
			en: 'As much padding as makes the output ⌈N/S⌉ cells wide; the odd cell goes to the end.',
			ko: '출력의 너비가 ⌈N/S⌉이 되도록 붙이는 패딩이며, 남는 한 칸은 끝에 붙입니다.',
		},
		taught: 'padding',
	},
	{
		id: 'reflect-padding',
		word: { en: 'reflect padding', ko: '반사 패딩' },
		definition: {
			en: 'Padding with the input mirrored at its border.',
			ko: '테두리에서 거울처럼 비친 입력으로 채우는 패딩입니다.',
		},
		taught: 'padding',
	},
	{
		id: 'channel',
		word: { en: 'channel', ko: '채널' },
		definition: {
			en: 'One of the maps that lie behind each other in an input: red, green and blue, or one per filter of the layer before.',
			ko: '입력에 겹쳐 있는 여러 맵 가운데 하나입니다. 빨강, 초록, 파랑이 저마다 한 채널이고, 층을 지나면 앞 층의 필터마다 한 채널이 나옵니다.',
		},
		taught: 'channels-and-filters',
	},
	{
		id: 'depth',
		word: { en: 'depth', ko: '깊이' },
		definition: {
			en: 'The number of channels of a volume.',
			ko: '볼륨의 채널 수입니다.',
		},
		taught: 'channels-and-filters',
	},
	{
		id: 'volume',
		word: { en: 'volume', ko: '볼륨' },
		definition: {
			en: 'Numbers arranged in height, width and depth.',
			ko: '높이, 너비, 깊이의 세 방향으로 늘어놓은 수입니다.',
		},
		taught: 'channels-and-filters',
	},
	{
		id: 'depth-column',
		word: { en: 'depth column', ko: '깊이 열' },
		definition: {
			en: 'The units of all maps at one place: they look at the same window.',
			ko: '맵마다 같은 자리에 있는 유닛들로, 모두 같은 창을 봅니다.',
		},
		taught: 'channels-and-filters',
	},
	{
		id: 'one-by-one',
		word: { en: '1×1 convolution', ko: '1×1 합성곱' },
		definition: {
			en: 'A convolution that reads one place and mixes its channels.',
			ko: '한 자리만 읽어 그 자리의 채널들을 섞는 합성곱입니다.',
		},
		taught: 'channels-and-filters',
	},
	{
		id: 'tensor',
		word: { en: 'tensor', ko: '텐서' },
		definition: {
			en: 'Numbers arranged along several axes.',
			ko: '여러 축을 따라 늘어놓은 수입니다.',
		},
		taught: 'channels-and-filters',
	},
	{
		id: 'multiply-add',
		word: { en: 'multiply-add', ko: '곱셈-덧셈(multiply-add)' },
		definition: {
			en: 'One product added to a running sum; what a layer’s work is counted in.',
			ko: '곱 하나를 구해 합에 더하는 연산으로, 층의 계산량을 세는 단위입니다.',
		},
		taught: 'why-convolution',
	},
	{
		id: 'pooling',
		word: { en: 'pooling (subsampling)', ko: '풀링(서브샘플링)' },
		definition: {
			en: 'Making each window of each map into one number, without anything learned.',
			ko: '학습 없이 특성 맵의 창마다 수 하나로 줄이는 것입니다.',
		},
		taught: 'pooling',
	},
	{
		id: 'max-pooling',
		word: { en: 'max pooling', ko: '최대 풀링' },
		definition: {
			en: 'Pooling that keeps the largest value of the window.',
			ko: '창에서 가장 큰 값을 남기는 풀링입니다.',
		},
		taught: 'pooling',
	},
	{
		id: 'average-pooling',
		word: { en: 'average pooling', ko: '평균 풀링' },
		definition: {
			en: 'Pooling that takes the mean of the window.',
			ko: '창의 평균을 구하는 풀링입니다.',
		},
		taught: 'pooling',
	},
	{
		id: 'min-pooling',
		word: { en: 'min pooling', ko: '최소 풀링' },
		definition: {
			en: 'Pooling that keeps the smallest value of the window.',
			ko: '창에서 가장 작은 값을 남기는 풀링입니다.',
		},
		taught: 'pooling',
	},
	{
		id: 'global-average-pooling',
		word: { en: 'global average pooling', ko: '전역 평균 풀링' },
		definition: {
			en: 'Taking the mean of each whole map: one number per map.',
			ko: '특성 맵 전체의 평균을 구해 맵마다 수 하나로 만드는 풀링입니다.',
		},
		taught: 'pooling',
	},
	{
		id: 'stochastic-pooling',
		word: { en: 'stochastic pooling', ko: '확률적 풀링' },
		definition: {
			en: 'Pooling that picks a value at random, with a probability proportional to it.',
			ko: '값에 비례하는 확률로 하나를 뽑는 풀링입니다.',
		},
		taught: 'pooling',
	},
	{
		id: 'translation-invariance',
		word: { en: 'translation invariance', ko: '이동 불변성' },
		definition: {
			en: 'Answering the same when the input is moved a little.',
			ko: '입력이 조금 움직여도 똑같이 답하는 성질입니다.',
		},
		taught: 'pooling',
	},
	{
		id: 'activation-function',
		word: { en: 'activation function', ko: '활성화 함수' },
		definition: {
			en: 'A curve applied to every unit’s sum, so that layers in a row do more than one layer could.',
			ko: '유닛마다 합에 적용하는 곡선으로, 이어 놓은 층들이 한 층으로는 할 수 없는 일을 하게 합니다.',
		},
		taught: 'activations',
	},
	{
		id: 'relu',
		word: { en: 'ReLU', ko: 'ReLU' },
		definition: {
			en: 'The activation max(0, x): it cuts negative numbers off.',
			ko: '음수를 잘라 내는 활성화 함수 max(0, x)입니다.',
		},
		taught: 'activations',
	},
	{
		id: 'leaky-relu',
		word: { en: 'leaky ReLU', ko: '리키 ReLU' },
		definition: {
			en: 'A ReLU that lets a small part of negative numbers through.',
			ko: '음수를 조금 통과시키는 ReLU입니다.',
		},
		taught: 'activations',
	},
	{
		id: 'dying-relu',
		word: { en: 'dying ReLU', ko: '죽은 ReLU' },
		definition: {
			en: 'A unit that gives 0 for every input and so no longer learns.',
			ko: '모든 입력에 0을 내어 더 이상 학습하지 못하는 유닛입니다.',
		},
		taught: 'activations',
	},
	{
		id: 'sigmoid',
		word: { en: 'sigmoid', ko: '시그모이드' },
		definition: {
			en: 'The activation 1/(1 + e⁻ˣ), between 0 and 1.',
			ko: '0과 1 사이의 값을 내는 활성화 함수 1/(1 + e⁻ˣ)입니다.',
		},
		taught: 'activations',
	},
	{
		id: 'tanh',
		word: { en: 'tanh', ko: 'tanh(쌍곡탄젠트)' },
		definition: {
			en: 'The hyperbolic tangent, an activation between −1 and 1.',
			ko: '−1과 1 사이의 값을 내는 활성화 함수인 쌍곡탄젠트입니다.',
		},
		taught: 'activations',
	},
	{
		id: 'softmax',
		word: { en: 'softmax', ko: '소프트맥스' },
		definition: {
			en: 'Turning logits into positive numbers that add up to 1.',
			ko: '로짓을 합이 1인 양수로 바꾸는 함수입니다.',
		},
		taught: 'activations',
	},
	{
		id: 'logit',
		word: { en: 'logit', ko: '로짓' },
		definition: {
			en: 'A network’s score for a class before the softmax.',
			ko: '소프트맥스를 거치기 전, 신경망이 각 클래스에 매긴 점수입니다.',
		},
		taught: 'activations',
	},
	{
		id: 'temperature',
		word: { en: 'temperature', ko: '온도' },
		definition: {
			en: 'A number that logits are divided by before the softmax; higher makes the probabilities more alike.',
			ko: '소프트맥스 전에 로짓을 나누는 수로, 높을수록 확률이 서로 비슷해집니다.',
		},
		taught: 'activations',
	},
	{
		id: 'linear-layer',
		word: { en: 'linear layer', ko: '선형층' },
		definition: {
			en: 'A layer that only multiplies, adds and shifts; several in a row are one.',
			ko: '곱하고 더하고 옮기기만 하는 층이며, 여러 층을 이어도 한 층과 같습니다.',
		},
		taught: 'activations',
	},
	{
		id: 'derivative',
		word: { en: 'derivative', ko: '도함수' },
		definition: {
			en: 'How steep a curve is at each point.',
			ko: '곡선이 점마다 얼마나 가파른지 나타내는 함수입니다.',
		},
		taught: 'activations',
	},
	{
		id: 'dense-layer',
		word: { en: 'fully connected (dense) layer', ko: '완전 연결층' },
		definition: {
			en: 'A layer in which every unit reads every input.',
			ko: '모든 유닛이 모든 입력을 읽는 층입니다.',
		},
		taught: 'why-convolution',
	},
	{
		id: 'flatten',
		word: { en: 'flatten', ko: '평탄화(flatten)' },
		definition: {
			en: 'Writing a volume as one long vector.',
			ko: '볼륨을 긴 벡터 하나로 펼치는 것입니다.',
		},
		taught: 'why-convolution',
	},
	{
		id: 'unit',
		word: { en: 'unit (neuron)', ko: '유닛(뉴런)' },
		definition: {
			en: 'One number of a layer’s output and the weights that make it.',
			ko: '층의 출력에 있는 수 하나와 그 수를 만드는 가중치입니다.',
		},
		taught: 'receptive-fields',
	},
	{
		id: 'layer',
		word: { en: 'layer', ko: '층' },
		definition: {
			en: 'One step of a network, from one volume to the next.',
			ko: '한 볼륨에서 다음 볼륨으로 가는 신경망의 한 단계입니다.',
		},
		taught: 'lenet-5',
	},
	{
		id: 'perceptron',
		word: { en: 'perceptron', ko: '퍼셉트론' },
		definition: {
			en: 'Rosenblatt’s unit of 1957: a weighted sum and a step.',
			ko: '로젠블랫이 1957년에 만든 유닛으로, 가중합을 구해 계단 함수에 넣습니다.',
		},
		taught: 'why-convolution',
	},
	{
		id: 'lenet',
		word: { en: 'LeNet-5', ko: 'LeNet-5' },
		definition: {
			en: 'The convolutional network of 1998 that read handwritten digits.',
			ko: '손글씨 숫자를 읽은 1998년의 합성곱 신경망입니다.',
		},
		taught: 'lenet-5',
	},
	{
		id: 'mnist',
		word: { en: 'MNIST', ko: 'MNIST' },
		definition: {
			en: '70,000 grey pictures of handwritten digits, 28×28, 60,000 of them for training.',
			ko: '28×28 크기의 흑백 손글씨 숫자 70,000장으로, 60,000장이 학습용입니다.',
		},
		taught: 'training',
	},
	{
		id: 'receptive-field',
		word: { en: 'receptive field', ko: '수용 영역(receptive field)' },
		definition: {
			en: 'The part of the input that a unit can be influenced by.',
			ko: '유닛에 영향을 줄 수 있는 입력의 부분입니다.',
		},
		taught: 'receptive-fields',
	},
	{
		id: 'effective-receptive-field',
		word: { en: 'effective receptive field', ko: '유효 수용 영역' },
		definition: {
			en: 'The part of the receptive field that in fact influences the unit noticeably.',
			ko: '수용 영역 가운데 실제로 유닛에 뚜렷한 영향을 주는 부분입니다.',
		},
		taught: 'receptive-fields',
	},
	{
		id: 'jump',
		word: { en: 'jump', ko: '간격(jump)' },
		definition: {
			en: 'The distance, in input cells, between the centres of two neighbouring units.',
			ko: '이웃한 두 유닛의 중심 사이를 입력 칸으로 잰 거리입니다.',
		},
		taught: 'receptive-fields',
	},
	{
		id: 'saliency',
		word: { en: 'saliency map', ko: '현저성 맵' },
		definition: {
			en: 'How strongly each pixel would change the decision.',
			ko: '픽셀마다 판단을 얼마나 크게 바꾸는지 나타낸 그림입니다.',
		},
		taught: 'what-features-learn',
	},
	{
		id: 'occlusion-map',
		word: { en: 'occlusion map', ko: '가림 맵(occlusion map)' },
		definition: {
			en: 'By how much the probability of a class falls when each place of the picture is covered.',
			ko: '그림의 자리마다 그곳을 가렸을 때 한 클래스의 확률이 얼마나 떨어지는지 나타낸 그림입니다.',
		},
		taught: 'what-features-learn',
	},
	{
		id: 'activation-maximisation',
		word: { en: 'activation maximisation', ko: '활성화 최대화' },
		definition: {
			en: 'Changing an input step by step so that one unit answers as strongly as possible.',
			ko: '유닛 하나가 가장 강하게 반응하도록 입력을 조금씩 바꾸는 방법입니다.',
		},
		taught: 'what-features-learn',
	},
	{
		id: 'architecture',
		word: { en: 'architecture', ko: '구조' },
		definition: {
			en: 'Which layers a network has, in which order and of which sizes.',
			ko: '신경망이 어떤 층을 어떤 순서와 크기로 갖추었는지를 말합니다.',
		},
		taught: 'architectures',
	},
	{
		id: 'loss-function',
		word: { en: 'loss function', ko: '손실 함수' },
		definition: {
			en: 'A number that says how wrong the network’s answer is; training makes it smaller.',
			ko: '신경망의 답이 얼마나 틀렸는지 나타내는 함수이며, 학습은 이 값을 줄이는 일입니다.',
		},
		taught: 'training',
	},
	{
		id: 'cross-entropy',
		word: { en: 'cross-entropy', ko: '교차 엔트로피' },
		definition: {
			en: 'The loss −log p of the right class’s probability.',
			ko: '정답 클래스의 확률 p에 대한 손실 −log p입니다.',
		},
		taught: 'training',
	},
	{
		id: 'gradient',
		word: { en: 'gradient', ko: '그레이디언트(gradient)' },
		definition: {
			en: 'For every parameter, how fast the loss changes with it.',
			ko: '파라미터마다, 그 값이 변할 때 손실이 얼마나 빨리 변하는지 나타내는 수입니다. 기울기라고도 합니다.',
		},
		taught: 'training',
	},
	{
		id: 'gradient-descent',
		word: { en: 'gradient descent', ko: '경사 하강법' },
		definition: {
			en: 'Changing every parameter a little against its gradient.',
			ko: '모든 파라미터를 그레이디언트의 반대쪽으로 조금씩 바꾸는 방법입니다.',
		},
		taught: 'training',
	},
	{
		id: 'backpropagation',
		word: { en: 'backpropagation', ko: '역전파' },
		definition: {
			en: 'Computing all gradients from the output back to the input with the chain rule.',
			ko: '연쇄 법칙으로 출력에서 입력 쪽으로 거슬러 가며 모든 그레이디언트를 구하는 방법입니다.',
		},
		taught: 'training',
	},
	{
		id: 'learning-rate',
		word: { en: 'learning rate', ko: '학습률' },
		definition: {
			en: 'How large a step gradient descent takes.',
			ko: '경사 하강법에서 한 걸음의 크기입니다.',
		},
		taught: 'training',
	},
	{
		id: 'momentum',
		word: { en: 'momentum', ko: '모멘텀' },
		definition: {
			en: 'Keeping part of the last step’s direction in the next.',
			ko: '지난 걸음의 방향을 다음 걸음에도 일부 남기는 것입니다.',
		},
		taught: 'training',
	},
	{
		id: 'adam',
		word: { en: 'Adam', ko: 'Adam' },
		definition: {
			en: 'An optimiser that gives each parameter its own step from the mean and size of its gradients.',
			ko: '그레이디언트의 평균과 크기로 파라미터마다 걸음의 크기를 따로 정하는 최적화 방법입니다.',
		},
		taught: 'training',
	},
	{
		id: 'batch-size',
		word: { en: 'batch size', ko: '배치 크기' },
		definition: {
			en: 'How many examples one step of training looks at.',
			ko: '학습의 한 걸음에서 보는 예제의 수입니다.',
		},
		taught: 'training',
	},
	{
		id: 'epoch',
		word: { en: 'epoch', ko: '에포크' },
		definition: {
			en: 'One pass through all the training data.',
			ko: '학습 데이터 전체를 한 번 훑는 것입니다.',
		},
		taught: 'training',
	},
	{
		id: 'overfitting',
		word: { en: 'overfitting', ko: '과적합' },
		definition: {
			en: 'Learning the training examples by heart instead of what they have in common.',
			ko: '공통점을 배우지 않고 학습 예제를 외워 버리는 것입니다.',
		},
		taught: 'training',
	},
	{
		id: 'early-stopping',
		word: { en: 'early stopping', ko: '조기 종료' },
		definition: {
			en: 'Ending training when the test loss no longer falls.',
			ko: '테스트 데이터의 손실이 더 줄지 않을 때 학습을 끝내는 것입니다.',
		},
		taught: 'training',
	},
	{
		id: 'dropout',
		word: { en: 'dropout', ko: '드롭아웃' },
		definition: {
			en: 'Leaving out units at random while training, so that none is relied on.',
			ko: '학습하는 동안 유닛을 무작위로 빼어, 어느 하나에 기대지 않게 하는 방법입니다.',
		},
		taught: 'training',
	},
	{
		id: 'one-hot',
		word: { en: 'one-hot encoding', ko: '원-핫 인코딩' },
		definition: {
			en: 'A class written as zeros with a single 1 in its place.',
			ko: '해당하는 자리만 1이고 나머지는 0으로 클래스를 나타내는 방법입니다.',
		},
		taught: 'training',
	},
	{
		id: 'normalisation',
		word: { en: 'normalisation', ko: '정규화' },
		definition: {
			en: 'Bringing numbers into a common range, here by dividing grey values by 255.',
			ko: '수를 같은 범위로 맞추는 것으로, 여기서는 밝기를 255로 나눕니다.',
		},
		taught: 'training',
	},
	{
		id: 'accuracy',
		word: { en: 'accuracy', ko: '정확도' },
		definition: {
			en: 'The share of examples answered rightly.',
			ko: '맞게 답한 예제의 비율입니다.',
		},
		taught: 'training',
	},
	{
		id: 'confusion-matrix',
		word: { en: 'confusion matrix', ko: '혼동 행렬' },
		definition: {
			en: 'A table that counts, for every true class, which answers were given.',
			ko: '실제 클래스마다 어떤 답을 했는지 센 표입니다.',
		},
		taught: 'training',
	},
] as const satisfies readonly GlossaryTerm[];

export type TermId = (typeof glossary)[number]['id'];
