package id.emall.web.frame;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says refusals in the reader's language. */
@ApplicationScoped
public class Refusals {

  /** The province is asked for with the regency, which is wrong as well when this is. */
  private static final String WITHIN_ANOTHER = "province";

  @Inject private CurrentPage currentPage;

  /** The refusal in one sentence; for wrong fields, what is wrong with the first of them. */
  public String say(Refusal refusal) {
    return refusal.fields().isEmpty()
        ? RefusalTexts.say(refusal, language())
        : RefusalTexts.say(refusal.fields().getFirst(), language());
  }

  /** Puts what is wrong beside the fields of the form. */
  public Form mark(Form form, Refusal refusal) {
    for (FieldError error : refusal.fields()) {
      if (!error.field().equals(WITHIN_ANOTHER)) {
        form.refuse(error.field(), RefusalTexts.say(error, language()));
      }
    }
    return form;
  }

  private String language() {
    return currentPage.language().code();
  }
}
