/**
 * The order service over SOAP: the port that was generated from the WSDL, served by the use cases
 * in the package above. It translates values, refusals and languages and decides nothing. The web
 * module publishes it under {@code /services/order} and checks who calls.
 */
package id.emall.core.partner.soap;
