package id.emall.core.identity.rule;

/** What becomes of an application, the mildest first. */
public enum Course {
  APPROVE,
  /** A person decides. */
  DESK,
  REFUSE
}
