/**
 * Shops, products, members, reviews and questions for trying the mall out, all of them made up. It
 * stands on the top floor and writes rows of the packages below. Only a mall started with {@code
 * emall.demo=true} loads them, and never beside real members.
 */
package id.emall.core.demo;
