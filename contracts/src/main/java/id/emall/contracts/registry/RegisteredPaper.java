package id.emall.contracts.registry;

/** The papers that a registry may know. */
public enum RegisteredPaper {
  /** Number of an identity card, 16 digits. */
  NIK,
  /** Business number from OSS, 13 digits. */
  NIB,
  /** Tax number, 16 digits: a person's NIK, or a zero before the older 15. */
  NPWP,
  /** Permit of home-industry food, 15 digits. */
  PIRT,
  /** Halal certificate: {@code ID} and 17 digits, or an older number. */
  HALAL,
  /** Marketing authorisation of BPOM, e.g. {@code MD222871000500373}. */
  BPOM
}
