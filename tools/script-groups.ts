/**
 * Which code is asked for as one script. A page's first figure lives when the last of its scripts is there: a dozen small ones
 * compress worse, and on a slow link each costs more than a kilobyte too many. The first group that fits a module takes it and
 * all it imports, unless an earlier one has.
 */

/** Modules of `src/lib` whose paths begin so. */
const inLib = (...paths: string[]) => new RegExp(`src/lib/(${paths.join('|')})`.replaceAll('/', '[\\\\/]'));

const isSvelte = /node_modules[\\/](svelte|esm-env|clsx)[\\/]/;
const isFrame = inLib(
	'i18n/',
	'islands/(?!Island|Slice\\.|lifeless|still)',
	'url/',
	'lessons/(context|link|place|progress|storage|term-box)',
	'ui/(after-frame|InLocale|WithLocale|storage|theme)',
	'viz/(canvas|colour|ramps)',
	// small, and every figure takes most of it
	'nn/(shape|shape-error|tensor|counts|random|receptive-field)\\.',
	'demos/(held|convolution/links|convolution/presets|kernels/digit)\\.',
);

export const SCRIPT_GROUPS = [
	// Svelte, and what the page's own runtime and the drawing area need beside it: these do without the rest.
	{ name: 'frame', test: (id: string) => isSvelte.test(id) || isFrame.test(id), minShareCount: 2 },
	// Apart, or others take them along: a figure that pools would fetch the drawing area, a count its figure.
	{ name: 'pool', test: inLib('nn/pool\\.') },
	{ name: 'dense', test: inLib('nn/(dense|activation)\\.') },
	{ name: 'architecture', test: inLib('nn/architecture\\.') },
	// The drawing area of the laboratory lives before the rest of it.
	{
		name: 'pad',
		test: inLib(
			'data/strokes',
			'demos/lenet/(DrawingPad|PaintGrid|drawing-pointer|paint-cells|page-lab|lenet-lab|layers|params|place|strings|trail|unit)',
		),
	},
	// Not what settings and questions are made of: a lesson's first figure often has none.
	{
		name: 'figure',
		test: inLib(
			'ui/(?!Predict|Notice|Choice|ControlPanel|Follows|NumberControl|Pick|Toggle)',
			'viz/(?!DigitPixels)',
			'demos/(demo|part|view)\\.',
			'nn/(conv|pad)\\.',
			'lessons/LessonFigure',
		),
		minShareCount: 5,
	},
	{
		name: 'settings',
		test: inLib('ui/(Choice|ControlPanel|Follows|NumberControl|Pick|Toggle)\\.'),
		minShareCount: 2,
	},
	{ name: 'addressed', test: inLib('demos/(AddressedDemo|SharePanel|address|arrival)\\.') },
	// Used by several demos: the first of them would take these along.
	{ name: 'shape-problem', test: inLib('demos/shape-problem\\.') },
	{ name: 'picture', test: inLib('demos/kernels/scene\\.', 'viz/MatrixPicture') },
	// A demo as its first figure in the lessons shows it; its other parts and its question have files of their own.
	{
		name: (id: string) => /demos[\\/]([a-z-]+)[\\/]/.exec(id)?.[1] ?? 'demo',
		test: inLib(
			'demos/(activation|channels|convolution|kernels|output-size|padding|pooling)/(index|params|presets|strings)',
			'demos/output-size/LetterFormula\\.',
			'demos/padding/LayerSizes\\.',
			'demos/activation/LayersPanel\\.',
		),
	},
];
