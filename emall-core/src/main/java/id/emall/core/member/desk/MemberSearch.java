package id.emall.core.member.desk;

import id.emall.core.common.Actor;
import id.emall.core.member.MemberView;

/**
 * Which members are looked for; nulls do not narrow.
 *
 * @param text a part of the name, the user name or the shop's name, a whole mobile number as people
 *     type it, or a whole e-mail address
 * @param area beginning of a regency's code: {@code 32} for a province, {@code 32.73} for a regency
 */
public record MemberSearch(String text, Actor.Role role, MemberView.State state, String area) {

  /** All members of the operator's area. */
  public static final MemberSearch ALL = new MemberSearch(null, null, null, null);
}
