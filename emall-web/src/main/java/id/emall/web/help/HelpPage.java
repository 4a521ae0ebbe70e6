package id.emall.web.help;

import id.emall.core.common.settings.MallSettings;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Page;
import id.emall.web.frame.Took;
import id.emall.web.frame.View;
import id.emall.web.sharing.Sharings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The pages of help, with the mall's own deadlines and contacts filled in. */
@Path(HelpPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class HelpPage {

  public static final String HERE = "/bantuan";

  @Inject private MallSettings settings;

  @Inject private ContactSettings contacts;

  @Inject private CurrentPage currentPage;

  @Inject private Sharings sharings;

  @GET
  public View all() {
    String title = currentPage.page().t("help.title");
    return View.of("help/help", "topics", List.of(Topic.values()))
        .with("sharing", sharings.page(HERE, List.of(Crumb.here(title))));
  }

  @GET
  @Path("{topic}")
  public View one(@PathParam("topic") String slug) {
    Topic topic = Topic.of(slug).orElseThrow(NotFoundException::new);
    Page page = currentPage.page();
    List<Crumb> crumbs =
        List.of(
            new Crumb(page.t("help.title"), HERE), Crumb.here(page.t("help." + topic + ".title")));
    return View.of("help/topic", "topic", topic)
        .with("crumbs", crumbs)
        .with("facts", facts(page))
        .with("operator", contacts.operator())
        .with("directorate", contacts.directorate())
        .with("sharing", sharings.page(topic.path(), crumbs));
  }

  /** What the texts leave to the settings, in the order of their places. */
  private Object[] facts(Page page) {
    return new Object[] {
      Took.words(settings.invoiceLifetime(), page),
      Took.words(settings.shipWithin(), page),
      Took.words(settings.complaintPeriod(), page),
      page.formats().decimal(settings.commissionBasisPoints() / 100.0),
      contacts.operator().name()
    };
  }
}
