package id.emall.core.common.vault;

/**
 * A column that keeps what {@link id.emall.core.common.Vault#encrypt} made.
 *
 * @param key the table's key column
 * @param fingerprint the column with the keyed hash of the same value, or null when there is none
 * @param before what stands before the value in the text that is hashed, as an SQL expression over
 *     the row, e.g. {@code kind || chr(10)}; empty for nothing
 */
public record SealedColumn(
    String table, String key, String cipher, String fingerprint, String before) {

  /** One that is never looked up by its value. */
  public static SealedColumn plain(String table, String key, String cipher) {
    return new SealedColumn(table, key, cipher, null, "");
  }

  /** E.g. {@code partner.soap_secret_cipher}. */
  public String name() {
    return table + "." + cipher;
  }
}
