/**
 * Operators sign in with the accounts of their offices, by OpenID Connect: where providers are, who
 * is sent there and comes back, whose account is whose. It uses members and the steps of signing
 * in; pages lead people to the provider and back.
 */
package id.emall.core.member.office;
