package id.emall.core.identity;

import java.util.Arrays;
import java.util.Optional;

/** The papers that people and businesses are known by, and those that allow what they sell. */
public enum DocumentKind {
  /** Number of an identity card: 16 digits (UU 23/2006 with UU 24/2013). */
  NIK,
  /** Business number from OSS: 13 digits without a check digit. */
  NIB,
  /** Tax number: 15 digits with a check digit, or 16 since 2022 (PMK 112/2022). */
  NPWP,
  /** Permit of home-industry food: 15 digits (Peraturan BPOM 22/2018). */
  PIRT,
  /** Number of a family card: 16 digits. */
  KK,
  /** Number of a place of business at the tax office: 22 digits (PER-6/PJ/2024). */
  NITKU,
  /** Halal certificate of BPJPH: {@code ID} and 17 digits. */
  HALAL,
  /** Marketing authorisation of BPOM. */
  BPOM;

  public static Optional<DocumentKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /**
   * Whether somebody may apply with this paper alone. A family card and a place of business tell
   * too little by themselves.
   */
  public boolean mayStandAlone() {
    return this != KK && this != NITKU;
  }

  /** Whether the law gives it an end that its number may not tell. */
  public boolean mayEnd() {
    return this == PIRT || this == HALAL || this == BPOM;
  }
}
