package id.emall.core.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What whoever watches over the mall's safety wants to see, in the mall's log under a name of its
 * own, {@code id.emall.security}: who came in, who did not, who reached for what is not his.
 * Members by their id; never a password, code, token, phone or e-mail address.
 */
public final class SecurityLog {

  private static final Logger LOG = LoggerFactory.getLogger("id.emall.security");

  /** Longer values, and line breaks in them, would let a caller write lines of his own. */
  private static final int MOST = 200;

  private SecurityLog() {}

  /** Somebody was let in. */
  public static void allowed(String what, Object who, Object how) {
    LOG.info("{}: {}, {}", what, plain(who), plain(how));
  }

  /** Somebody was not. */
  public static void refused(String what, Object who, Object how) {
    LOG.warn("{} refused: {}, {}", what, plain(who), plain(how));
  }

  /** Something was looked at and is as it should be. */
  public static void noted(String what, Object how) {
    LOG.info("{}: {}", what, plain(how));
  }

  /** Something was looked at and is not as it should be. */
  public static void alarm(String what, Object how) {
    LOG.error("{}: {}", what, plain(how));
  }

  private static String plain(Object value) {
    String text = String.valueOf(value).replaceAll("\\p{Cntrl}", "?");
    return text.length() > MOST ? text.substring(0, MOST) : text;
  }
}
