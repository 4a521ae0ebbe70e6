package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.catalogue.SellerShelf;
import id.emall.core.common.Actor;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** Brings files of products as sellers do and lets the background work. */
abstract class ProductFiles extends CoreTest {

  protected static final String HEADING =
      "kode;nama;kategori;harga;stok;berat_gram;panjang_cm;lebar_cm;tinggi_cm;deskripsi;status\n";

  protected Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  /** One that stands in a category which the mall has heard of. */
  protected Seed.Product seeded(Actor.Member seller, long price, int stock) {
    Seed.Product product = seed.product(seller, price, stock);
    clock.advance(Duration.ofSeconds(11));
    return product;
  }

  protected SellerProducts products() {
    return get(SellerProducts.class);
  }

  /** The newest of the shop's products. */
  protected List<SellerProduct> shelf(Actor seller) {
    return get(SellerShelf.class).page(seller, SellerShelf.Search.ALL, null).rows();
  }

  protected UUID bring(Actor seller, byte[] file) {
    return get(ProductImports.class).bring(seller, "produk.csv", new ByteArrayInputStream(file));
  }

  protected UUID bring(Actor seller, String file) {
    return bring(seller, file.getBytes(StandardCharsets.UTF_8));
  }

  protected ImportLook look(Actor seller, UUID id) {
    return get(ImportReports.class).find(seller, id);
  }

  protected ImportLook checked(Actor seller, String file) {
    UUID id = bring(seller, file);
    get(ImportWork.class).run();
    return look(seller, id);
  }

  protected ImportLook written(Actor seller, UUID id) {
    get(ProductImports.class).confirm(seller, id);
    get(ImportWork.class).run();
    return look(seller, id);
  }

  protected ImportLook imported(Actor seller, String file) {
    return written(seller, checked(seller, file).id());
  }

  protected static String row(String code, String name, String price, String stock) {
    return String.join(
            ";",
            code,
            name,
            "kopi-bubuk",
            price,
            stock,
            "250",
            "",
            "",
            "",
            "Kopi sangrai segar",
            "")
        + "\n";
  }

  /** A category of the test's shop that products can stand in. */
  protected String category() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select slug from category c where retired_at is null
                      and not exists (select 1 from category p where p.parent_id = c.id)
                    order by slug limit 1
                    """)
                .mapTo(String.class)
                .one());
  }

  protected String rows(String... rows) {
    return HEADING + String.join("", rows).replace("kopi-bubuk", category());
  }

  protected SellerProduct product(Actor seller, String name) {
    return shelf(seller).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  protected List<ImportReports.RefusedRow> refused(Actor seller, UUID id) {
    return get(ImportReports.class).refused(seller, id, 0);
  }

  protected String exported(Actor seller) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    get(ProductSheet.class).write(seller, SheetFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
