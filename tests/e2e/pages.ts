/** Every page of the site, as English paths; the suites visit each in both languages. */
export const PAGES = ['/', '/lenet/', '/about/'];
