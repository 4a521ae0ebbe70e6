package id.emall.web.boot;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.core.member.Operators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/**
 * Makes the operator that whoever starts this node asks for in system properties. Nobody can ask
 * from outside, and a node started so does nothing else.
 */
@ApplicationScoped
public class NewOperator {

  private static final String WISH = "id.emall.new-operator.";

  @Inject private Operators operators;

  boolean isWished() {
    return System.getProperty(WISH + "username") != null;
  }

  /** What came of it, for whoever asked: {@code made}, or what is wrong. */
  String make() {
    try {
      operators.create(
          new Actor.System("command-line"),
          System.getProperty(WISH + "username"),
          System.getProperty(WISH + "name"),
          System.getProperty(WISH + "email"),
          System.getProperty(WISH + "phone"),
          System.getProperty(WISH + "password"));
      return "made";
    } catch (Refusal refusal) {
      return refusal.fields().stream()
          .map(field -> field.field() + ": " + RefusalTexts.say(field, "en"))
          .collect(Collectors.joining("; "));
    } finally {
      System.clearProperty(WISH + "password");
    }
  }
}
