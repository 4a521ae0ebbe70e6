/**
 * How the values of the order service's contract are written in Java. The classes of its messages
 * are generated from {@code order-service.wsdl} into the package {@code v1} below this one. The
 * SOAP service of the core speaks in them, and so may a partner's Java client.
 */
package id.emall.contracts.order;
