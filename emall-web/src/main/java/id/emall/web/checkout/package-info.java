/**
 * The checkout (kasir): where to, with which courier, and the order. It quotes shipping as the
 * order service does and hands over the whole wish at once. After it comes the invoice's page.
 */
package id.emall.web.checkout;
