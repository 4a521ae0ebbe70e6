/**
 * A plain contract of our own over HTTP and JSON, for any office whose gateway is to answer for a
 * paper. Documented in docs/identity.md.
 */
package id.emall.registry.generic;
