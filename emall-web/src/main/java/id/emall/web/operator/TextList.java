package id.emall.web.operator;

import id.emall.core.common.Right;
import id.emall.core.notice.Audience;
import id.emall.core.notice.MessageTexts;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** The catalogue of messages: all occasions, by what they are about. */
@Path(OperatorDesk.TEXTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class TextList {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private MessageTexts texts;

  /**
   * @param audience for whom; all when it is none
   * @param changed {@code ya} for what operators changed alone
   */
  @GET
  public View show(
      @QueryParam("q") String what,
      @QueryParam("untuk") String audience,
      @QueryParam("diubah") String changed) {
    String sought = what == null ? "" : what.strip();
    Audience chosen =
        Arrays.stream(Audience.values())
            .filter(one -> one.name().equals(audience))
            .findFirst()
            .orElse(null);
    boolean changedOnly = "ya".equals(changed);
    List<MessageTexts.Entry> entries =
        texts
            .search(
                currentActor.actor().requireOperator(Right.MESSAGES),
                sought,
                currentPage.language().code())
            .stream()
            .filter(entry -> chosen == null || entry.audience() == chosen)
            .filter(entry -> !changedOnly || TextLook.isChanged(entry))
            .toList();
    return View.of("operator/texts", "entries", entries)
        .with("form", Form.empty().put("q", sought))
        .with("audience", chosen)
        .with("changed", changedOnly);
  }
}
