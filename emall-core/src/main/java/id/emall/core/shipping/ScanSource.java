package id.emall.core.shipping;

/** Whose word a scan is. */
public enum ScanSource {
  /** The courier's, asked or told by itself. */
  COURIER,
  /** The seller's, who entered it. */
  SELLER,
  /** An operator's, who entered it. */
  OPERATOR
}
