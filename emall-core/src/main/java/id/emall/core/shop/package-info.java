/**
 * Shops: one for each accepted seller, with its address in the mall, its words and its banner. A
 * shop opens when the member package says that a seller was accepted. Pages, the catalogue and
 * ordering look shops up here.
 */
package id.emall.core.shop;
