/**
 * An office's identity provider, as OpenID Connect has them: it says who it is, signs people in on
 * a page of its own and answers codes with ID tokens, right ones or, when told to, such as a mall
 * must refuse.
 */
package id.emall.sandbox.office;
