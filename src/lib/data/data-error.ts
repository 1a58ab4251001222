/** Why data could not be had: the page words its message by the code. */
export type DataErrorCode = 'network' | 'not-found' | 'integrity' | 'format';

/** An error in loading or reading data. */
export class DataError extends Error {
	override readonly name = 'DataError';
	readonly code: DataErrorCode;

	constructor(code: DataErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}
