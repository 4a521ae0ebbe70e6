/**
 * What members do with accounts they have: prove and change the e-mail address, change the phone
 * and the password, get back in after forgetting it, end sessions, keep a profile and addresses. It
 * stands on the registration's checks, one-use links and codes of the package above. The pages
 * below {@code /akun} and {@code /tautan} call it; what it tells goes out by events.
 */
package id.emall.core.member.account;
