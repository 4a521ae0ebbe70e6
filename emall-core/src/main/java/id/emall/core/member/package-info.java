/**
 * Members of the mall: buyers, sellers and operators, their registration, phone confirmation,
 * sign-in and sessions. It uses regions and media below and tells the packages above by events; a
 * wish to sell is theirs. Pages call it; other packages look a member up by id.
 */
package id.emall.core.member;
