/**
 * Where partner systems find the order service over SOAP: Apache CXF publishes it under {@code
 * /services/order} with its WSDL, checks the WS-Security header and the schema, and hands over to
 * the core. It depends on the core's partner package alone. Nothing else in the site calls it.
 */
package id.emall.web.soap;
