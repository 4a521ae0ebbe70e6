/**
 * The invoice's page: how to pay, whether the money has come, and "I have paid". Its buyer sees it
 * signed in or by the signed link of an SMS; both show the same. It asks the order service, which
 * alone knows when an invoice is paid.
 */
package id.emall.web.invoice;
