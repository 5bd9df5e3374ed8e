/** Up to so many reports and bytes of text the page holds the texts itself; above, they lie in files beside it. */
export const INLINE_REPORTS = 500;
export const INLINE_BYTES = 10_000_000;

/** So many bytes of text go into one file beside the page, at least: a file is loaded whole when one of its texts is read. */
export const FILE_BYTES = 1_000_000;

/** A page of more claims than this would take a browser too long to open: it then holds the overview alone. */
export const MOST_CLAIMS = 300_000;

/** So many findings at most are listed on such a page. */
export const ABRIDGED_FINDINGS = 1_000;
