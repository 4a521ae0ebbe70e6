package id.emall.core.identity;

/** The papers a seller can identify by. */
public enum DocumentKind {
  /** Number of an identity card: 16 digits (UU 23/2006 with UU 24/2013). */
  NIK,
  /** Business number from OSS: 13 digits without a check digit. */
  NIB,
  /** Tax number: 15 digits with a check digit, or 16 since 2022 (PMK 112/2022). */
  NPWP,
  /** Permit of home-industry food: 15 digits (Peraturan BPOM 22/2018). */
  PIRT
}
