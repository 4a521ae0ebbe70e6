package id.emall.core.shop.scale;

/** The classes of Indonesian law for businesses by their size. */
public enum Scale {
  MICRO,
  SMALL,
  MEDIUM,
  /** Above medium: none of those the mall is for. */
  LARGE
}
