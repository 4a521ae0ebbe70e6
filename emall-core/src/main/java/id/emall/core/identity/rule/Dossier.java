package id.emall.core.identity.rule;

import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.RegistryField;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.PaperNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that rules may know of somebody who wants to sell. Never printed.
 *
 * @param regencyCode where she lives and would send from
 * @param birthDate as typed, null when she gave none
 * @param bankAccountShared whether her shop's money goes to an account of another shop as well
 */
public record Dossier(
    LocalDate today,
    String regencyCode,
    LocalDate birthDate,
    boolean bankAccountShared,
    List<Paper> papers,
    List<Word> words) {

  /**
   * A paper she gave.
   *
   * @param scanned whether there is a picture of it
   * @param validUntil its last day, null when it has no end
   */
  public record Paper(
      PaperNumber number, boolean scanned, LocalDate validUntil, Elsewhere elsewhere) {

    String subject() {
      return number.kind().name();
    }
  }

  /** Where else a paper's number stands. */
  public enum Elsewhere {
    NOWHERE,
    APPLICATION,
    /** With a seller who was accepted. */
    SELLER
  }

  /**
   * What a registry said of a paper.
   *
   * @param fields where it knows the number, else empty
   */
  public record Word(
      String registry, DocumentKind paper, State state, Map<RegistryField, FieldVerdict> fields) {

    /** What came of asking. */
    public enum State {
      TOLD,
      NOT_FOUND,
      INACTIVE,
      /** It could not be asked in time. */
      UNREACHED
    }
  }

  /** Papers whose number is of this kind. */
  <T extends PaperNumber> Stream<T> numbers(Class<T> kind) {
    return papers.stream().map(Paper::number).filter(kind::isInstance).map(kind::cast);
  }

  @Override
  public String toString() {
    return "Dossier[" + papers.size() + " papers]";
  }
}
