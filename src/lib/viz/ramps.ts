/**
 * The ramps as colours at even steps, six hexadecimal digits each: interpolated in CIELAB by d3 between the ends that
 * `colour.test.ts` names, which holds every colour in between against d3. A page needs no colour library for them.
 */
export const RAMPS = {
	signed: {
		light:
			'1f5fa83567ad4670b15479b66281bb6f8abf7c93c4889dc894a6cda0afd1acb9d6' +
			'b8c3dbc4ccdfd0d6e4dce0e8e8eaedf4f4f1f2eae2f0e0d3edd6c4eaccb6e7c2a8' +
			'e3b899e0ae8bdba57dd79b70d39162ce8854c97e47c47539be6b2bb9621bb35806',
		dark:
			'78b8f273aee46da4d6689ac96290bb5d87ae577da15274944d6a8847617b42586f' +
			'3d4f63374757323e4c2d3640272e3622262b2e2d2e3b3430473b32534335604b37' +
			'6d5239795a3b86623d946a3fa17241af7a43bc8345ca8b47d89448e79c4af5a54b',
	},
	sequential: {
		light:
			'fafaf7f2f2efeaeae8e2e3e1dbdbd9d3d3d2cbcccac4c4c3bcbdbcb5b5b5adaeae' +
			'a6a7a79e9fa0979899909192898a8b8283847b7c7e7475776d6e7066686a606163' +
			'595b5d5254574c4e5046474a3f4144393b3e3335382d2f3327292d2224271c1e22',
		dark:
			'15181c1b1e2220232726292d2c2f33323539383b3f3e414545484c4b4e52525558' +
			'585b5f5f626666696c6d6f7374767a7b7d81828488898c8f909396989a9d9fa1a5' +
			'a6a9acaeb0b3b5b8bbbdbfc2c5c7cacccfd1d4d6d9dcdee1e4e6e8eceef0f4f6f8',
	},
	/** black to white in both themes */
	picture: { light: '000000ffffff', dark: '000000ffffff' },
} as const;
