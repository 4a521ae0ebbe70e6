package id.emall.contracts.registry;

import java.time.LocalDate;

/**
 * What somebody says of herself, to be compared with a registry. Never printed.
 *
 * @param reference names this question towards the registry; no two have the same
 * @param number of the paper, digits without marks
 * @param name of the person
 * @param birthDate null when not told
 * @param business name of the shop
 * @param nik of the person, null when not told
 * @param npwp 16 digits, null when not told
 */
public record IdentityClaim(
    String reference,
    RegisteredPaper paper,
    String number,
    String name,
    LocalDate birthDate,
    String business,
    String nik,
    String npwp) {

  @Override
  public String toString() {
    return "IdentityClaim[" + paper + " " + reference + "]";
  }
}
