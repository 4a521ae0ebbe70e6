/**
 * What members do with accounts they have: prove and change the e-mail address, change the phone
 * and the password, get back in after forgetting it, end sessions, keep a profile and addresses. It
 * stands on the sessions, the registration's checks, one-use links and codes of the package above
 * and asks the factors for a fresh proof. The pages below {@code /akun}, {@code /tautan} and {@code
 * /lupa-sandi} call it, the checkout takes addresses from it; what it tells goes out by events.
 */
package id.emall.core.member.account;
