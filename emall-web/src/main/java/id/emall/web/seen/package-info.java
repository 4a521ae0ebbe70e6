/**
 * What somebody looked at last, remembered by the browser alone: a cookie with the products' ids,
 * read when a page shows them and taken away on demand.
 */
package id.emall.web.seen;
