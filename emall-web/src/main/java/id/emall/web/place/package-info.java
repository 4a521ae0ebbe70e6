/**
 * Where things are sent to: a member's preferred address, or the regency that a visitor chose,
 * which their browser alone remembers. What sending one product there costs and how long it takes
 * is told on the product's page from prices that are known already. The small map of where a shop
 * is is drawn here too. The catalogue's pages and the front page ask it.
 */
package id.emall.web.place;
