/**
 * Members of the mall: buyers, sellers and operators; how they register and prove a phone, sign in
 * by password and keep sessions, and how operators are invited and given what to look after.
 * One-use links, codes by text message and what packages tell of a member's personal data begin
 * here too. It uses regions and media below and tells the packages above by events; the form of a
 * wish to sell is theirs. Pages call it; other packages look a member up by id.
 */
package id.emall.core.member;
