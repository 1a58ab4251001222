import type { HandleClientError } from '@sveltejs/kit';

/** An address that does not exist is an answer, not a fault: the error page says it, the console need not. */
export const handleError: HandleClientError = ({ error, status, message }) => {
	if (status !== 404) console.error(error);
	return { message };
};
