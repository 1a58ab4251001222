/**
 * A certificate for 127.0.0.1, made anew for each run: browsers speak HTTP/2 over TLS only. Written as the DER of
 * RFC 5280 by hand, because Node can read certificates and sign, but not make one.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;
const explicit = (tag: number) => 0xa0 + tag;

/** One DER element: its tag, the length of its contents, its contents. */
function element(tag: number, ...contents: readonly Buffer[]): Buffer {
	const body = Buffer.concat(contents);
	const length =
		body.length < 0x80
			? [body.length]
			: body.length < 0x100
				? [0x81, body.length]
				: [0x82, body.length >> 8, body.length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const text = (tag: number, value: string) => element(tag, Buffer.from(value, 'utf8'));
const bytes = (tag: number, ...values: number[]) => element(tag, Buffer.from(values));
const identifier = (hex: string) => element(OBJECT_IDENTIFIER, Buffer.from(hex, 'hex'));

const ECDSA_WITH_SHA256 = element(SEQUENCE, identifier('2a8648ce3d040302'));
const COMMON_NAME = identifier('550403');
const SUBJECT_ALTERNATIVE_NAME = identifier('551d11');
const IP_ADDRESS = 0x87;

/** A self-signed certificate and its key, both PEM, valid from 2020 to 2049. */
export function selfSignedCertificate(): { cert: string; key: string } {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
	const name = element(
		SEQUENCE,
		element(SET, element(SEQUENCE, COMMON_NAME, text(UTF8_STRING, '127.0.0.1'))),
	);
	const validity = element(SEQUENCE, text(UTC_TIME, '200101000000Z'), text(UTC_TIME, '491231235959Z'));
	const address = element(OCTET_STRING, element(SEQUENCE, bytes(IP_ADDRESS, 127, 0, 0, 1)));
	const toBeSigned = element(
		SEQUENCE,
		element(explicit(0), bytes(INTEGER, 2)),
		bytes(INTEGER, 1),
		ECDSA_WITH_SHA256,
		name,
		validity,
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
		element(explicit(3), element(SEQUENCE, element(SEQUENCE, SUBJECT_ALTERNATIVE_NAME, address))),
	);
	const signature = Buffer.concat([Buffer.from([0]), sign('sha256', toBeSigned, privateKey)]);
	const certificate = element(SEQUENCE, toBeSigned, ECDSA_WITH_SHA256, element(BIT_STRING, signature));
	return {
		cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
	};
}
