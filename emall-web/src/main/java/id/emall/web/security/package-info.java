/**
 * What guards the pages: writes that come from other sites are refused, and every answer carries
 * the headers that keep a browser from running or framing what is not ours. It sits in front of all
 * page resources as JAX-RS filters; partners' endpoints have their own guards.
 */
package id.emall.web.security;
