/** The computations that are timed, each in a process of its own: tfjs has one registry of kernels a process. */

/** Names of metrics and their values, `null` for what this checkout does not have. */
export type JobResult = Record<string, number>;
export type Job = (seconds: number) => Promise<JobResult>;

export const JOBS = {
	matmul: async () => (await import('./matmul')).multiplyMatrices,
	convnetjs: async () => (await import('./convnetjs')).trainWithConvNetJS,
	training: async () => (await import('./training')).trainLenet5,
	inference: async () => (await import('./inference')).inferLenet5,
	studies: async () => (await import('./studies')).runStudies,
} as const satisfies Record<string, () => Promise<Job>>;

export type JobName = keyof typeof JOBS;

export const JOB_NAMES = Object.keys(JOBS) as JobName[];
