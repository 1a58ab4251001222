/** The address of a file of `static/`, wherever the site lives; the build was told by BASE_PATH. */
export const siteFile = (path: `/${string}`): string => `${__BASE_PATH__}${path}`;
