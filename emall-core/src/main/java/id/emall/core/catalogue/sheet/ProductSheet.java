package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes a shop's products as a table that {@link ProductImports} takes again. Products are read
 * some at a time, and nothing is held open while a slow line takes them.
 */
@ApplicationScoped
public class ProductSheet {

  private static final int READ_AT_ONCE = 1_000;

  /** What a new product looks like, for somebody who has none yet. */
  private static final List<String> EXAMPLE =
      List.of(
          "KOPI-250",
          "Kopi Arabika Gayo 250 g",
          "%s",
          "65000",
          "20",
          "",
          "0",
          "300",
          "20",
          "12",
          "8",
          "Kopi arabika Gayo sangrai sedang, bubuk halus, kemasan 250 gram dengan katup udara.",
          "dijual");

  private Jdbi jdbi;

  protected ProductSheet() {}

  @Inject
  ProductSheet(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(
      UUID id,
      Instant listedAt,
      String code,
      String name,
      String category,
      long price,
      int stock,
      int makingDays,
      int weightGrams,
      Integer lengthCm,
      Integer widthCm,
      Integer heightCm,
      String description,
      SellerProduct.State state) {

    List<String> cells() {
      return List.of(
          code,
          SheetText.lines(name),
          category,
          String.valueOf(price),
          String.valueOf(stock),
          String.valueOf(stock),
          String.valueOf(makingDays),
          String.valueOf(weightGrams),
          Objects.toString(lengthCm, ""),
          Objects.toString(widthCm, ""),
          Objects.toString(heightCm, ""),
          SheetText.lines(description),
          StateWords.write(state));
    }
  }

  /**
   * Writes the shop's products, the newest first, at most {@link ProductImports#ROWS_MOST}.
   *
   * @param out stays open
   */
  public void write(Actor seller, SheetFormat format, OutputStream out) throws IOException {
    UUID shop = seller.requireSeller(Right.PRODUCTS).shopId();
    try (SheetWriter writer = format.writer(out)) {
      writer.row(SheetColumn.headings());
      int written = 0;
      List<Row> rows = rows(shop, null);
      while (!rows.isEmpty() && written < ProductImports.ROWS_MOST) {
        for (Row row : rows) {
          writer.row(row.cells());
        }
        written += rows.size();
        rows = rows(shop, rows.getLast());
      }
    }
  }

  /**
   * Writes a table with one example.
   *
   * @param category in which the example stands
   * @param out stays open
   */
  public void example(Actor seller, SheetFormat format, String category, OutputStream out)
      throws IOException {
    seller.requireSeller(Right.PRODUCTS);
    try (SheetWriter writer = format.writer(out)) {
      writer.row(SheetColumn.headings());
      writer.row(EXAMPLE.stream().map(cell -> cell.replace("%s", category)).toList());
    }
  }

  /** By product_by_shop. */
  private List<Row> rows(UUID shop, Row last) {
    String place = last == null ? "" : " and (p.listed_at, p.id) < (:listed, :last)";
    return jdbi.withHandle(
        handle -> {
          var query =
              handle
                  .createQuery(
                      """
                      select p.id, p.listed_at, coalesce(p.code, p.slug) as code, p.name, c.slug as category,
                        p.price, p.stock, p.making_days, p.weight_grams, p.length_cm, p.width_cm, p.height_cm,
                        p.description, p.state
                      from product p join category c on c.id = p.category_id
                      where p.shop_id = :shop%s order by p.listed_at desc, p.id desc limit :most
                      """
                          .formatted(place))
                  .bind("shop", shop)
                  .bind("most", READ_AT_ONCE);
          if (last != null) {
            query.bind("listed", last.listedAt()).bind("last", last.id());
          }
          return query.mapTo(Row.class).list();
        });
  }
}
