/**
 * What members keep to buy later: the page of it, and the mark that lists and product pages show.
 */
package id.emall.web.wish;
