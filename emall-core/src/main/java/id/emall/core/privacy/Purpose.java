package id.emall.core.privacy;

/**
 * What members agree to. Whoever sends offers asks {@link Consents#has} first; nobody does yet.
 * Partners are none of it: they see only what came through them.
 */
public enum Purpose {
  /** The terms and the privacy notice, by registering. Ends with the account alone. */
  TERMS(false),
  /** Offers by text message. Those who said STOP get none. */
  OFFERS_SMS(true),
  /** Offers by e-mail. */
  OFFERS_EMAIL(true);

  private final boolean free;

  Purpose(boolean free) {
    this.free = free;
  }

  /** Whether it can be given and taken back at any time. */
  public boolean isFree() {
    return free;
  }
}
