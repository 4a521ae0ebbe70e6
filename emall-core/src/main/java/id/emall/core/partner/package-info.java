/**
 * What other systems may do here: their keys, their repeatable writes, and the use cases in the
 * shape of the published contract. It is the topmost package and may call all others. REST
 * resources and the SOAP service in the packages below it only translate.
 */
package id.emall.core.partner;
