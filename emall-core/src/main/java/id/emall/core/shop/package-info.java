/**
 * Shops: one for each accepted seller, with its address in the mall, its words and banner, the
 * people who work for it, and whether it may sell. A shop opens when admission says that a seller
 * was accepted. Pages, the catalogue and ordering look shops up here.
 */
package id.emall.core.shop;
