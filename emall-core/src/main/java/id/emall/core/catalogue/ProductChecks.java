package id.emall.core.catalogue;

import id.emall.core.common.Checks;
import id.emall.core.media.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks what a seller typed about a product, each field with a message of its own. */
@ApplicationScoped
public class ProductChecks {

  static final long PRICE_LEAST = 100;
  static final long PRICE_MOST = 1_000_000_000;
  static final int WEIGHT_MOST = 500_000;
  private static final int SIDE_MOST = 300;
  static final int STOCK_MOST = 1_000_000;

  /** So many photos a product has at most. */
  public static final int PHOTOS_MOST = 8;

  private Catalogue catalogue;
  private MediaStore media;

  protected ProductChecks() {}

  @Inject
  ProductChecks(Catalogue catalogue, MediaStore media) {
    this.catalogue = catalogue;
    this.media = media;
  }

  /** The typed fields in canonical form; of use only when the checks did not fail. */
  public record Checked(String name, String description, Category category, ProductForm form) {

    /** Days of making; 0 for what is sold from stock. */
    public int makingDays() {
      return form.method() == SaleMethod.MADE_TO_ORDER ? form.makingDays() : 0;
    }
  }

  /** The whole form. */
  public Checked check(Checks checks, ProductForm form) {
    String name = checks.line("name", form.name(), 3, 120);
    checks.that(name.indexOf('\n') < 0, "name", "name.malformed");
    checks.that(name.codePoints().anyMatch(Character::isLetter), "name", "name.malformed");
    String description = checks.text("description", form.description(), 10, 4000);
    Optional<Category> category = catalogue.shelves().find(form.categorySlug());
    checks.that(category.isPresent(), "category", "category.unknown");
    checks.that(
        category.isEmpty() || catalogue.shelves().isLeaf(category.get()),
        "category",
        "category.part");
    price(checks, "price", form.price());
    checks.number("weightGrams", form.weightGrams(), 1, WEIGHT_MOST);
    size(checks, form);
    checks.that(form.method() != null, "method", "required");
    if (form.method() == SaleMethod.MADE_TO_ORDER) {
      makingDays(checks, "makingDays", form.makingDays());
    }
    checks.that(form.photos().size() <= PHOTOS_MOST, "photos", "photos.too-many", PHOTOS_MOST);
    checks.that(form.photos().stream().allMatch(media::isPhoto), "photos", "media.not-found");
    return new Checked(name, description, category.orElse(null), form);
  }

  /** All three sides or none. */
  private static void size(Checks checks, ProductForm form) {
    if (form.lengthCm() == null && form.widthCm() == null && form.heightCm() == null) {
      return;
    }
    checks.number("lengthCm", form.lengthCm(), 1, SIDE_MOST);
    checks.number("widthCm", form.widthCm(), 1, SIDE_MOST);
    checks.number("heightCm", form.heightCm(), 1, SIDE_MOST);
  }

  void price(Checks checks, String field, Long price) {
    checks.number(field, price, PRICE_LEAST, PRICE_MOST);
  }

  /** A count of stock, of the field {@code stock}. */
  public void stock(Checks checks, Integer stock) {
    stock(checks, "stock", stock);
  }

  void stock(Checks checks, String field, Integer stock) {
    checks.number(field, stock, 0, STOCK_MOST);
  }

  /** Who left them out is told the same as who typed too many: what is expected here. */
  void makingDays(Checks checks, String field, Integer days) {
    boolean fits = days != null && days >= 1 && days <= SaleMethod.MAKING_DAYS_MOST;
    checks.that(fits, field, "making.days", SaleMethod.MAKING_DAYS_MOST);
  }
}
