/** Devices and links the pages are measured on. */

export type ProfileName = 'free' | 'slow' | 'mobile';

export interface Profile {
	/** Shown in the tables. */
	description: string;
	/** How many times slower the page's main thread runs; workers are not slowed, the browser offers no way. */
	cpuSlowdown: number;
	link: { latencyMs: number; downBitsPerSecond: number; upBitsPerSecond: number } | null;
}

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
	free: { description: 'nothing slowed', cpuSlowdown: 1, link: null },
	slow: { description: 'CPU ÷ 4', cpuSlowdown: 4, link: null },
	// Lighthouse's figures for a mid-range phone on slow 4G. The latency falls on each request, not on each handshake.
	mobile: {
		description: 'CPU ÷ 4, 150 ms, 1.6 Mbit/s',
		cpuSlowdown: 4,
		link: { latencyMs: 150, downBitsPerSecond: 1.6e6, upBitsPerSecond: 0.75e6 },
	},
};
