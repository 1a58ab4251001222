import { defineStrings } from '$lib/i18n/strings';

/** The words of the home page. */
export const homeStrings = defineStrings({
	en: {
		title: 'Convoscope: see what a convolutional neural network sees',
		description:
			'An interactive course and laboratory on convolutional neural networks that runs wholly in your browser. Draw a digit and watch a real LeNet-5 read it.',
		heading: 'See what a convolutional neural network sees',
		lead: 'A course and a laboratory in which every number is alive. Change it, step through it, ask it where it came from. Then draw a digit and watch a real LeNet-5 read it, layer by layer, while you draw.',
		draw: 'Draw a digit',
		start: 'Start with convolution',
		figureLead: 'One window, nine products, one sum. Point at any cell, or press play.',
		waysHeading: 'Ways in',
		lessonsTitle: 'Lessons',
		lessonsText:
			'Convolution, stride, padding, channels, pooling, activations: each built around a figure you can handle, with exercises that tell you what went wrong.',
		lenetTitle: 'LeNet-5, live',
		lenetText:
			'A network trained on 60,000 handwritten digits, in this tab. See all its feature maps, and what part of your drawing any unit can see.',
		calculatorTitle: 'Calculator',
		calculatorText:
			'Type N, F, S and P: output size, parameters, receptive field, and the code in three libraries.',
		demosTitle: 'Demos',
		demosText:
			'Every figure on a page of its own. Its state is in its address, so a link shows exactly what you see.',
		promiseHeading: 'What you can rely on',
		promises: [
			'Every number is computed in front of you from the state on the page. Nothing is a recording.',
			'Everything works with the keyboard, on a phone, in the dark and with a screen reader.',
			'No account, no tracking, no request to anybody else. What you draw stays on your device.',
		],
	},
	ko: {
		title: 'Convoscope: 합성곱 신경망이 보는 것을 봅니다',
		description:
			'브라우저 안에서만 동작하는 합성곱 신경망 강의이자 실험실입니다. 숫자를 그리면 진짜 LeNet-5가 읽는 모습을 볼 수 있습니다.',
		heading: '합성곱 신경망이 보는 것을 봅니다',
		lead: '모든 수가 살아 있는 강의이자 실험실입니다. 값을 바꾸고, 한 단계씩 따라가고, 어디에서 온 값인지 물어보십시오. 그런 다음 숫자를 그려 보십시오. 그리는 동안 진짜 LeNet-\u20605가 한 층씩 읽어 나갑니다.',
		draw: '숫자 그리기',
		start: '합성곱부터 시작하기',
		figureLead: '창 하나, 곱 아홉 개, 합 하나. 아무 칸이나 가리키거나 재생을 눌러 보십시오.',
		waysHeading: '어디서 시작할까요?',
		lessonsTitle: '강의',
		lessonsText:
			'합성곱, 스트라이드, 패딩, 채널, 풀링, 활성화 함수. 강의마다 직접 만지는 그림이 있고, 무엇을 잘못 생각했는지 짚어 주는 연습 문제가 있습니다.',
		lenetTitle: '살아 있는 LeNet-5',
		lenetText:
			'손글씨 숫자 60,000장으로 학습한 신경망이 이 탭에서 동작합니다. 모든 특성 맵을 보고, 어떤 유닛이든 그림의 어디를 보는지 확인할 수 있습니다.',
		calculatorTitle: '계산기',
		calculatorText:
			'N, F, S, P를 입력하면 출력 크기, 파라미터 수, 수용 영역과 세 라이브러리의 코드를 보여 줍니다.',
		demosTitle: '데모',
		demosText:
			'모든 그림을 저마다 따로 볼 수 있습니다. 상태가 주소에 담기므로 링크를 열면 보던 그대로 나타납니다.',
		promiseHeading: '믿어도 되는 것',
		promises: [
			'모든 수는 화면에 보이는 상태에서 그 자리에서 계산합니다. 녹화한 것은 없습니다.',
			'키보드로도, 휴대전화에서도, 어두운 화면에서도, 화면 낭독기로도 모두 쓸 수 있습니다.',
			'계정도 추적도 없고 다른 곳으로 보내는 요청도 없습니다. 그린 것은 기기를 떠나지 않습니다.',
		],
	},
});
