/** Writes the data the site serves to `static/data`, from the checked original files (`npm run data`). */
import { prepareMnist } from './lenet5/prepare.js';

const done = await prepareMnist();
console.log(
	done.written ? `static/data: ${done.files} files written` : `static/data: ${done.files} files up to date`,
);
