/**
 * Where members see and decide what becomes of their personal data, and the words they agree to. It
 * calls the core's {@code privacy}.
 */
package id.emall.web.privacy;
