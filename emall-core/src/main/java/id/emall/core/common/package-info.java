/**
 * What every room of the mall uses: rupiah, ids, public codes, who acts, how a wish is refused, the
 * way to the database. It depends on no other package of the core. Rules of the trade do not live
 * here.
 */
package id.emall.core.common;
