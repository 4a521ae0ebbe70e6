package id.emall.core.member;

/**
 * One table with personal data. Its statements may name {@code :member}, the id, {@code :label}, as
 * it stands in rows as an actor, and {@code :pseudonym}, by which the member is called afterwards.
 *
 * @param part under which heading a member finds it in an export, e.g. {@code orders}; null when it
 *     holds nothing that a person could read
 * @param export selects the member's rows; columns that end with {@code _cipher} are opened
 * @param erase deletes the rows or what is personal in them; null when the law or others' rights
 *     keep them as they are
 */
public record PersonalTable(String table, String part, String export, String erase) {

  /** Told to the member and erased with him. */
  public static PersonalTable of(String table, String part, String export, String erase) {
    return new PersonalTable(table, part, export, erase);
  }

  /** Told to the member and kept as it is: under the member's id, which then means nobody. */
  public static PersonalTable kept(String table, String part, String export) {
    return new PersonalTable(table, part, export, null);
  }

  /** Hashes, tokens and the like: erased, and nothing to be told. */
  public static PersonalTable unreadable(String table, String erase) {
    return new PersonalTable(table, null, null, erase);
  }
}
