/**
 * The doors through which banks, couriers and SMS gateways call: bytes in, bytes out. Who calls is
 * told by the adapter, from the signature; no session, no form and no page is known here.
 */
package id.emall.web.push;
