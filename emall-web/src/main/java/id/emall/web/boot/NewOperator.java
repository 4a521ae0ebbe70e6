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
class NewOperator implements Errand {

  private static final String WISH = "id.emall.new-operator.";

  @Inject private Operators operators;

  @Inject private Migrations migrations;

  @Override
  public boolean isWished() {
    return System.getProperty(WISH + "username") != null;
  }

  @Override
  public String run() {
    migrations.toNewest();
    try {
      operators.create(
          new Actor.System("command-line"),
          System.getProperty(WISH + "username"),
          System.getProperty(WISH + "name"),
          System.getProperty(WISH + "email"),
          System.getProperty(WISH + "phone"),
          System.getProperty(WISH + "password"));
      return DONE + "operator " + System.getProperty(WISH + "username") + " can sign in";
    } catch (Refusal refusal) {
      return refusal.fields().stream()
          .map(field -> field.field() + ": " + RefusalTexts.say(field, "en"))
          .collect(Collectors.joining("; "));
    } finally {
      System.clearProperty(WISH + "password");
    }
  }
}
