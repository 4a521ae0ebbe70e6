package id.emall.web.look;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.ProductCard;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Moment;
import id.emall.web.frame.Option;
import id.emall.web.frame.Page;
import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;

/** Shows every component as pages show it, for whoever builds or judges a page. */
@Path("/komponen")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ComponentsPage {

  private static final int PRODUCTS = 4;

  @Inject private Catalogue catalogue;

  @Inject private CurrentPage currentPage;

  @GET
  public View show() {
    return view(currentPage.page(), catalogue.newest(PRODUCTS));
  }

  static View view(Page page, List<ProductCard> products) {
    return View.of("look/components", "products", products)
        .with("form", form(page))
        .with("choices", choices(page))
        .with("moments", moments(page));
  }

  /** A form that came back with something wrong, in every kind of field. */
  private static Form form(Page page) {
    return Form.empty()
        .put("name", page.t("look.sample.name"))
        .put("price", page.t("look.sample.price"))
        .put("way", "b")
        .refuse("price", page.t("list.price.malformed"));
  }

  private static List<Option> choices(Page page) {
    return List.of(
        new Option("a", page.t("service.ECONOMY")), new Option("b", page.t("service.REGULAR")));
  }

  private static List<Moment> moments(Page page) {
    return List.of(
        new Moment(page.now(), page.t("order.moment.delivered"), null, "now"),
        new Moment(
            page.now().minus(Duration.ofDays(1)), page.t("order.moment.shipped"), "JNE", "past"),
        new Moment(
            page.now().minus(Duration.ofDays(2)), page.t("order.moment.paid"), null, "past"));
  }
}
