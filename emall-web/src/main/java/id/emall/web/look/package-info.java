/**
 * The mall's look on one page: tokens and components, drawn by the same templates that draw the
 * pages. It asks the catalogue for products to show; nothing calls it.
 */
package id.emall.web.look;
