/**
 * The site's cookies: the session, the cart, the language and the notice for the next page. Every
 * one is made and read here, with the same guards. The sign-in, the frame and pages call it.
 */
package id.emall.web.cookie;
