package id.emall.contracts.registry;

/** What a registry can be asked to compare. */
public enum RegistryField {
  /** The person's name. */
  NAME,
  BIRTH_DATE,
  /** The name of the business. */
  BUSINESS,
  /** The NIK of whoever answers for the business. */
  NIK,
  /** The tax number. */
  NPWP,
  /** Whether the paper is in force. */
  STATUS,
  /** Whether the business is registered for trades that the mall admits (KBLI). */
  ACTIVITY
}
