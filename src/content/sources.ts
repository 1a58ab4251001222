/** Every paper and page the lessons rest on, once. A lesson's `meta.ts` names them and says what was taken. */
export interface Source {
	readonly authors: string;
	/** absent for documentation that changes */
	readonly year?: number;
	readonly title: string;
	readonly where: string;
	readonly url?: string;
}

const sources = {
	rosenblatt1958: {
		authors: 'F. Rosenblatt',
		year: 1958,
		title: 'The perceptron: A probabilistic model for information storage and organization in the brain',
		where: 'Psychological Review 65 (6)',
	},
	widrow1960: {
		authors: 'B. Widrow, M. E. Hoff',
		year: 1960,
		title: 'Adaptive switching circuits',
		where: 'IRE WESCON Convention Record, part 4',
	},
	sobel1968: {
		authors: 'I. Sobel, G. Feldman',
		year: 1968,
		title: 'A 3×3 isotropic gradient operator for image processing',
		where: 'talk at the Stanford Artificial Intelligence Project',
	},
	prewitt1970: {
		authors: 'J. M. S. Prewitt',
		year: 1970,
		title: 'Object enhancement and extraction',
		where: 'Picture Processing and Psychopictorics, Academic Press',
	},
	hubel1962: {
		authors: 'D. H. Hubel, T. N. Wiesel',
		year: 1962,
		title: 'Receptive fields, binocular interaction and functional architecture in the cat’s visual cortex',
		where: 'Journal of Physiology 160 (1)',
	},
	rumelhart1986: {
		authors: 'D. E. Rumelhart, G. E. Hinton, R. J. Williams',
		year: 1986,
		title: 'Learning representations by back-propagating errors',
		where: 'Nature 323',
	},
	lecun1998: {
		authors: 'Y. LeCun, L. Bottou, Y. Bengio, P. Haffner',
		year: 1998,
		title: 'Gradient-based learning applied to document recognition',
		where: 'Proceedings of the IEEE 86 (11)',
	},
	lecun1998efficient: {
		authors: 'Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller',
		year: 1998,
		title: 'Efficient BackProp',
		where: 'Neural Networks: Tricks of the Trade, Springer',
	},
	hinton2006: {
		authors: 'G. E. Hinton, R. R. Salakhutdinov',
		year: 2006,
		title: 'Reducing the dimensionality of data with neural networks',
		where: 'Science 313',
	},
	chellapilla2006: {
		authors: 'K. Chellapilla, S. Puri, P. Simard',
		year: 2006,
		title: 'High performance convolutional neural networks for document processing',
		where: 'IWFHR 2006',
	},
	nair2010: {
		authors: 'V. Nair, G. E. Hinton',
		year: 2010,
		title: 'Rectified linear units improve restricted Boltzmann machines',
		where: 'ICML 2010',
	},
	scherer2010: {
		authors: 'D. Scherer, A. Müller, S. Behnke',
		year: 2010,
		title: 'Evaluation of pooling operations in convolutional architectures for object recognition',
		where: 'ICANN 2010',
	},
	glorot2011: {
		authors: 'X. Glorot, A. Bordes, Y. Bengio',
		year: 2011,
		title: 'Deep sparse rectifier neural networks',
		where: 'AISTATS 2011',
	},
	krizhevsky2012: {
		authors: 'A. Krizhevsky, I. Sutskever, G. E. Hinton',
		year: 2012,
		title: 'ImageNet classification with deep convolutional neural networks',
		where: 'NeurIPS 25',
	},
	zeiler2013: {
		authors: 'M. D. Zeiler, R. Fergus',
		year: 2013,
		title: 'Stochastic pooling for regularization of deep convolutional neural networks',
		where: 'ICLR 2013, arXiv:1301.3557',
		url: 'https://arxiv.org/abs/1301.3557',
	},
	maas2013: {
		authors: 'A. L. Maas, A. Y. Hannun, A. Y. Ng',
		year: 2013,
		title: 'Rectifier nonlinearities improve neural network acoustic models',
		where: 'ICML 2013 workshop on deep learning for audio, speech and language processing',
	},
	zeiler2014: {
		authors: 'M. D. Zeiler, R. Fergus',
		year: 2014,
		title: 'Visualizing and understanding convolutional networks',
		where: 'ECCV 2014, arXiv:1311.2901',
		url: 'https://arxiv.org/abs/1311.2901',
	},
	simonyan2014saliency: {
		authors: 'K. Simonyan, A. Vedaldi, A. Zisserman',
		year: 2014,
		title: 'Deep inside convolutional networks: Visualising image classification models and saliency maps',
		where: 'ICLR 2014 workshop, arXiv:1312.6034',
		url: 'https://arxiv.org/abs/1312.6034',
	},
	lin2014: {
		authors: 'M. Lin, Q. Chen, S. Yan',
		year: 2014,
		title: 'Network in network',
		where: 'ICLR 2014, arXiv:1312.4400',
		url: 'https://arxiv.org/abs/1312.4400',
	},
	srivastava2014: {
		authors: 'N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever, R. Salakhutdinov',
		year: 2014,
		title: 'Dropout: A simple way to prevent neural networks from overfitting',
		where: 'Journal of Machine Learning Research 15',
	},
	erhan2009: {
		authors: 'D. Erhan, Y. Bengio, A. Courville, P. Vincent',
		year: 2009,
		title: 'Visualizing higher-layer features of a deep network',
		where: 'Technical report 1341, Université de Montréal',
	},
	yosinski2015: {
		authors: 'J. Yosinski, J. Clune, A. Nguyen, T. Fuchs, H. Lipson',
		year: 2015,
		title: 'Understanding neural networks through deep visualization',
		where: 'ICML 2015 deep learning workshop, arXiv:1506.06579',
		url: 'https://arxiv.org/abs/1506.06579',
	},
	mahendran2015: {
		authors: 'A. Mahendran, A. Vedaldi',
		year: 2015,
		title: 'Understanding deep image representations by inverting them',
		where: 'CVPR 2015, arXiv:1412.0035',
		url: 'https://arxiv.org/abs/1412.0035',
	},
	nguyen2015: {
		authors: 'A. Nguyen, J. Yosinski, J. Clune',
		year: 2015,
		title: 'Deep neural networks are easily fooled: High confidence predictions for unrecognizable images',
		where: 'CVPR 2015, arXiv:1412.1897',
		url: 'https://arxiv.org/abs/1412.1897',
	},
	olah2017: {
		authors: 'C. Olah, A. Mordvintsev, L. Schubert',
		year: 2017,
		title: 'Feature visualization',
		where: 'Distill',
		url: 'https://distill.pub/2017/feature-visualization/',
	},
	adebayo2018: {
		authors: 'J. Adebayo, J. Gilmer, M. Muelly, I. Goodfellow, M. Hardt, B. Kim',
		year: 2018,
		title: 'Sanity checks for saliency maps',
		where: 'NeurIPS 31, arXiv:1810.03292',
		url: 'https://arxiv.org/abs/1810.03292',
	},
	geirhos2019: {
		authors: 'R. Geirhos, P. Rubisch, C. Michaelis, M. Bethge, F. A. Wichmann, W. Brendel',
		year: 2019,
		title:
			'ImageNet-trained CNNs are biased towards texture; increasing shape bias improves accuracy and robustness',
		where: 'ICLR 2019, arXiv:1811.12231',
		url: 'https://arxiv.org/abs/1811.12231',
	},
	simonyan2015: {
		authors: 'K. Simonyan, A. Zisserman',
		year: 2015,
		title: 'Very deep convolutional networks for large-scale image recognition',
		where: 'ICLR 2015, arXiv:1409.1556',
		url: 'https://arxiv.org/abs/1409.1556',
	},
	springenberg2015: {
		authors: 'J. T. Springenberg, A. Dosovitskiy, T. Brox, M. Riedmiller',
		year: 2015,
		title: 'Striving for simplicity: The all convolutional net',
		where: 'ICLR 2015 workshop, arXiv:1412.6806',
		url: 'https://arxiv.org/abs/1412.6806',
	},
	kingma2015: {
		authors: 'D. P. Kingma, J. Ba',
		year: 2015,
		title: 'Adam: A method for stochastic optimization',
		where: 'ICLR 2015, arXiv:1412.6980',
		url: 'https://arxiv.org/abs/1412.6980',
	},
	hinton2015: {
		authors: 'G. Hinton, O. Vinyals, J. Dean',
		year: 2015,
		title: 'Distilling the knowledge in a neural network',
		where: 'arXiv:1503.02531',
		url: 'https://arxiv.org/abs/1503.02531',
	},
	dumoulin2016: {
		authors: 'V. Dumoulin, F. Visin',
		year: 2016,
		title: 'A guide to convolution arithmetic for deep learning',
		where: 'arXiv:1603.07285',
		url: 'https://arxiv.org/abs/1603.07285',
	},
	he2016: {
		authors: 'K. He, X. Zhang, S. Ren, J. Sun',
		year: 2016,
		title: 'Deep residual learning for image recognition',
		where: 'CVPR 2016, arXiv:1512.03385',
		url: 'https://arxiv.org/abs/1512.03385',
	},
	yu2016: {
		authors: 'F. Yu, V. Koltun',
		year: 2016,
		title: 'Multi-scale context aggregation by dilated convolutions',
		where: 'ICLR 2016, arXiv:1511.07122',
		url: 'https://arxiv.org/abs/1511.07122',
	},
	luo2016: {
		authors: 'W. Luo, Y. Li, R. Urtasun, R. Zemel',
		year: 2016,
		title: 'Understanding the effective receptive field in deep convolutional neural networks',
		where: 'NeurIPS 29, arXiv:1701.04128',
		url: 'https://arxiv.org/abs/1701.04128',
	},
	goodfellow2016: {
		authors: 'I. Goodfellow, Y. Bengio, A. Courville',
		year: 2016,
		title: 'Deep Learning',
		where: 'MIT Press',
		url: 'https://www.deeplearningbook.org',
	},
	guo2017: {
		authors: 'C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger',
		year: 2017,
		title: 'On calibration of modern neural networks',
		where: 'ICML 2017, arXiv:1706.04599',
		url: 'https://arxiv.org/abs/1706.04599',
	},
	araujo2019: {
		authors: 'A. Araujo, W. Norris, J. Sim',
		year: 2019,
		title: 'Computing receptive fields of convolutional neural networks',
		where: 'Distill',
		url: 'https://distill.pub/2019/computing-receptive-fields',
	},
	zhang2019: {
		authors: 'R. Zhang',
		year: 2019,
		title: 'Making convolutional networks shift-invariant again',
		where: 'ICML 2019, arXiv:1904.11486',
		url: 'https://arxiv.org/abs/1904.11486',
	},
	islam2020: {
		authors: 'M. A. Islam, S. Jia, N. D. B. Bruce',
		year: 2020,
		title: 'How much position information do convolutional neural networks encode?',
		where: 'ICLR 2020, arXiv:2001.08248',
		url: 'https://arxiv.org/abs/2001.08248',
	},
	kerasDocs: {
		authors: 'Keras',
		title: 'API documentation: layers',
		where: 'keras.io',
		url: 'https://keras.io/api/layers/',
	},
	pytorchDocs: {
		authors: 'PyTorch',
		title: 'Documentation: torch.nn',
		where: 'pytorch.org',
		url: 'https://pytorch.org/docs/stable/nn.html',
	},
	tensorflowDocs: {
		authors: 'TensorFlow',
		title: 'API documentation: tf.nn.convolution, notes on padding',
		where: 'tensorflow.org',
		url: 'https://www.tensorflow.org/api_docs/python/tf/nn',
	},
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

/** A citation in a lesson: the source, and in the reader's language what was taken from it. */
export interface SourceEntry extends Source {
	readonly id: SourceId;
	readonly taken: string;
}

/** A lesson's sources in one language. */
export function sourceList<L extends string>(
	cited: readonly { readonly id: SourceId; readonly taken: Readonly<Record<L, string>> }[],
	locale: L,
): SourceEntry[] {
	return cited.map(({ id, taken }) => ({ ...(sources[id] as Source), id, taken: taken[locale] }));
}
