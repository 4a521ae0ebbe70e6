/**
 * Becoming a member and coming back: register, confirm the phone, sign in, sign out. It hands what
 * was typed to the order service's registration and sign-in. A visitor's cart comes along.
 */
package id.emall.web.account;
