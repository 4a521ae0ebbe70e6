/**
 * The operators' desk over members: finding one, what became of an account, stopping it and letting
 * it go on, help for who cannot get in. It calls what is below members and tells those above by
 * events; the operators' pages call it. An operator sees the members of the own office's area only,
 * and operators only from the national office: others are not found.
 */
package id.emall.core.member.desk;
