/**
 * How the core's use cases are tested: real PostgreSQL, CDI by Weld, transactions as the server
 * would run them.
 */
package id.emall.core.testing;
