package id.emall.core.notice;

import java.util.Locale;

/** A way to reach a person. */
public enum Channel {
  SMS,
  EMAIL,
  /** To the browser of each device on which the member switched it on. */
  PUSH;

  /** Whether it makes a sound where its reader may be asleep. */
  boolean disturbs() {
    return this != EMAIL;
  }

  /** As it stands in keys: {@code sms}, {@code email}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
