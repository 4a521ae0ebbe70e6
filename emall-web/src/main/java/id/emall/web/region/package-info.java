/**
 * Names of places for forms that ask for an address. It asks the order service's region package;
 * scripts of pages call it.
 */
package id.emall.web.region;
