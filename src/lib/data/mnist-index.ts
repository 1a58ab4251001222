/** What `npm run data` writes beside the MNIST shards: their names, sizes and checksums. */
export interface MnistShard {
	/** File name beside the index; gzip of the bare numbers, without an IDX header. */
	file: string;
	/** Images, or labels, in this shard. */
	count: number;
	/** Bytes of the gzip file as it travels. */
	byteLength: number;
	/** SHA-256 of the gzip file. */
	sha256: string;
	/** Bytes after unpacking. */
	unpackedLength: number;
	/** SHA-256 of the unpacked numbers; use this where a server unpacks gzip on the way. */
	unpackedSha256: string;
}

export interface MnistIndex {
	format: 'convoscope-mnist-1';
	/** Height, width and channels of an image. */
	imageShape: [28, 28, 1];
	train: { count: number; images: MnistShard[]; labels: MnistShard };
	test: { count: number; images: MnistShard[]; labels: MnistShard };
}
