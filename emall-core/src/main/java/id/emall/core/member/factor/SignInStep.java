package id.emall.core.member.factor;

import id.emall.core.member.SessionToken;
import java.util.List;

/** How far a sign-in has come. */
public sealed interface SignInStep {

  /**
   * Done.
   *
   * @param device by what the browser is known again
   * @param codes recovery codes that were made on the way and are shown once; mostly none
   */
  record In(SessionToken session, String device, List<String> codes) implements SignInStep {}

  /**
   * The second factor is owed.
   *
   * @param token what the browser keeps until then, for ten minutes
   */
  record Code(String token) implements SignInStep {}

  /** The member must have a second factor and has none: it is to be set up first. */
  record SetUp(String token) implements SignInStep {}
}
