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

/** What nearly every figure is made of: its own frame, transport, grids and formulas. */
const isFigure = inLib(
	'ui/(announcer|Figure|Icon|motion|number-text|playback|smoothness|strings|trailing|[tT]ransport)',
	'viz/(cell\\.|CellEditor|drag|edit\\.|format\\.|[fF]ormula-?T|[gG]rid|html\\.|NumberGrid|paint\\.|strings|toolbar-keys)',
	'demos/(demo|part|view)\\.',
	'nn/(conv|pad)\\.',
	'lessons/LessonFigure',
);

export const SCRIPT_GROUPS = [
	// Svelte, what the page's own runtime needs, and the figure: also for the pages of words, whose reader is on the way to one.
	{
		name: 'frame',
		test: (id: string) => isSvelte.test(id) || isFrame.test(id) || isFigure.test(id),
		minShareCount: 2,
	},
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
