/**
 * What guards the pages: members are known by the cookie of their session, writes that come from
 * other sites are refused, and every answer carries the headers that keep a browser from running or
 * framing what is not ours. It stands in front of all page resources; partners' endpoints have
 * their own guards.
 */
package id.emall.web.security;
