export const load = () => ({ firstLesson: undefined as string | undefined });
