package id.emall.web.operator;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.web.frame.SentForm;
import jakarta.ws.rs.core.EntityPart;
import java.util.List;

/**
 * What is wrong in a line of a table that was brought as a file.
 *
 * @param column empty when it is the line as a whole
 * @param message for people, in their language
 */
public record WrongLine(String line, String column, String message) {

  /** The field of the form that carries the file, as {@link SentForm} knows it. */
  static final String FILE = "file";

  /** Every wrong line; none when it is the file as a whole that was refused. */
  static List<WrongLine> of(Refusal refusal, String language) {
    return isWhole(refusal)
        ? List.of()
        : refusal.fields().stream().map(error -> of(error, language)).toList();
  }

  /** Whether the file as a whole was refused. */
  static boolean isWhole(Refusal refusal) {
    return refusal.fields().stream().anyMatch(error -> error.field().equals(FILE));
  }

  private static WrongLine of(FieldError error, String language) {
    String[] place = error.field().split("\\.", 2);
    return new WrongLine(
        place[0], place.length == 2 ? place[1] : "", RefusalTexts.say(error, language));
  }

  /** What the operator's computer calls the file. */
  static String nameOf(List<EntityPart> parts) {
    return parts.stream()
        .filter(part -> part.getName().equals(FILE))
        .flatMap(part -> part.getFileName().stream())
        .findFirst()
        .orElse("");
  }
}
