/**
 * What the mall's rows say when they are put together: what waits for the people of a shop today,
 * what it sold in a period and to whom, how the whole mall trades, how the services outside do. It
 * only reads, from the tables of all packages below it, a few statements a page. Pages of sellers
 * and operators ask it.
 */
package id.emall.core.insight;
