/**
 * The front page: categories, what is new, and why money is safe here. It asks the catalogue for
 * products. It is where everybody without another aim arrives.
 */
package id.emall.web.home;
