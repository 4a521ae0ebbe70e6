package id.emall.web.seller;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerShelf;
import id.emall.core.catalogue.SellerShelf.Part;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.operator.ListAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of the shop's shelf that somebody asks for. */
@ApplicationScoped
public class ShelfPages {

  @Inject private SellerShelf shelf;

  /**
   * A part of the shelf and the way there.
   *
   * @param part null for all of it
   */
  public record Tab(Part part, String href, boolean here) {}

  /** What stands in addresses for a part. */
  static String word(Part part) {
    return switch (part) {
      case ON_SALE -> "dijual";
      case LOW -> "menipis";
      case SOLD_OUT -> "habis";
      case HIDDEN -> "tidak-dijual";
      case TAKEN_DOWN -> "diturunkan";
    };
  }

  private static Optional<Part> part(String word) {
    return List.of(Part.values()).stream().filter(part -> word(part).equals(word)).findFirst();
  }

  /**
   * The page with its ways to others.
   *
   * @param asked with {@code q}, the words looked for, {@code tampil}, a part, and {@code hal}, a
   *     cursor; {@code pilih} is {@code semua} to begin with all of the page chosen
   */
  View view(Actor seller, Form asked) {
    Optional<Part> part = part(asked.value("tampil"));
    String words = asked.value("q");
    String cursor = asked.value("hal").isEmpty() ? null : asked.value("hal");
    Page<SellerProduct> page =
        shelf.page(seller, new SellerShelf.Search(words, part.orElse(null)), cursor);
    ListAddress list = address(words, part);
    return View.of("seller/products", "products", page.rows())
        .with("asked", asked)
        .with("part", part.orElse(null))
        .with("tabs", tabs(words, part))
        .with("here", cursor == null ? list.whole() : list.page(cursor))
        .with("chosen", address(words, part).with("hal", cursor).with("pilih", "semua").whole())
        .with("before", list.page(page.before()))
        .with("after", list.page(page.after()))
        .with("all", "semua".equals(asked.value("pilih")));
  }

  private static ListAddress address(String words, Optional<Part> part) {
    return new ListAddress(SellerDesk.PRODUCTS)
        .with("q", words)
        .with("tampil", part.map(ShelfPages::word).orElse(null));
  }

  private static List<Tab> tabs(String words, Optional<Part> here) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab(null, address(words, Optional.empty()).whole(), here.isEmpty()));
    for (Part part : Part.values()) {
      tabs.add(
          new Tab(
              part,
              address(words, Optional.of(part)).whole(),
              here.filter(part::equals).isPresent()));
    }
    return tabs;
  }
}
