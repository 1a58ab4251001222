/** The device's camera, for one picture. The stream goes nowhere but into a `<video>` of this page. */
export type CameraProblem = 'refused' | 'none' | 'busy' | 'unavailable';

export class CameraError extends Error {
	override readonly name = 'CameraError';
	constructor(
		readonly problem: CameraProblem,
		options?: ErrorOptions,
	) {
		super(`openCamera: ${problem}`, options);
	}
}

/** Names of `getUserMedia`'s errors (W3C, Media Capture and Streams). */
const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
	NotAllowedError: 'refused',
	SecurityError: 'refused',
	NotFoundError: 'none',
	OverconstrainedError: 'none',
	NotReadableError: 'busy',
	AbortError: 'busy',
};

/**
 * Asks for the camera.
 * @throws (rejects) CameraError: `refused`, `none`, `busy`, `unavailable` (an insecure page, a frame without permission)
 */
export async function openCamera(): Promise<MediaStream> {
	// Typed as always there; it is missing on pages that were not loaded securely.
	const devices = navigator.mediaDevices as MediaDevices | undefined;
	if (!devices?.getUserMedia) throw new CameraError('unavailable');
	try {
		return await devices.getUserMedia({
			video: { width: { ideal: 640 }, height: { ideal: 480 } },
			audio: false,
		});
	} catch (cause) {
		const name = cause instanceof DOMException ? cause.name : '';
		throw new CameraError(PROBLEMS[name] ?? 'unavailable', { cause });
	}
}

/** Switches the camera off. */
export function closeCamera(stream: MediaStream | null): void {
	for (const track of stream?.getTracks() ?? []) track.stop();
}
