/**
 * Members of the mall: buyers, sellers and operators, their registration, phone confirmation,
 * sign-in and sessions, and the seller's application until it is decided. It uses regions and media
 * below and tells the packages above by events. Pages call it; other packages look a member up by
 * id.
 */
package id.emall.core.member;
