/**
 * The site: pages for buyers, sellers and operators, on top of the order service's use cases. Each
 * package below holds the pages about one thing; {@code frame}, {@code text}, {@code assets} and
 * {@code security} are what they share. {@link id.emall.web.Site} lists every page resource.
 */
package id.emall.web;
