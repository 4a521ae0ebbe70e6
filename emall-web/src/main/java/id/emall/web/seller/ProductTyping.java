package id.emall.web.seller;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.ProductForm;
import id.emall.core.catalogue.SaleMethod;
import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.Shelves;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Option;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SentForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a seller typed about a product. Photos are kept as they come, so that a mistyped field
 * does not lose them.
 */
@ApplicationScoped
class ProductTyping {

  private static final String PHOTO = "photo";
  private static final String PHOTOS = "photos";

  @Inject private Catalogue catalogue;

  @Inject private MediaStore media;

  @Inject private CurrentPage currentPage;

  @Inject private Refusals refusals;

  /** The form as it was sent, with ids of the photos that came along. */
  Form read(Actor seller, List<EntityPart> parts) {
    SentForm sent = SentForm.of(parts);
    Form form = sent.form();
    List<String> photos = new ArrayList<>(form.values(PHOTO));
    photos.removeAll(form.values("without"));
    for (InputStream photo : sent.all("newPhotos")) {
      keep(seller, photo, form).filter(id -> !photos.contains(id)).ifPresent(photos::add);
    }
    String first = form.value("first");
    if (photos.remove(first)) {
      photos.addFirst(first);
    }
    return form.putAll(PHOTO, photos);
  }

  private Optional<String> keep(Actor seller, InputStream photo, Form form) {
    try (photo) {
      return Optional.of(media.storePhoto(seller, new Upload(PHOTOS, photo)));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was typed, for the use case; figures that cannot be read are told beside their fields. */
  ProductForm product(Form form) {
    return new ProductForm(
        form.value("name"),
        form.value("description"),
        form.value("category"),
        price(form, "price"),
        whole(form, "weightGrams"),
        whole(form, "lengthCm"),
        whole(form, "widthCm"),
        whole(form, "heightCm"),
        method(form.value("method")),
        whole(form, "makingDays"),
        form.values(PHOTO));
  }

  /** Null when no form of ours wrote it. */
  private static SaleMethod method(String typed) {
    return Arrays.stream(SaleMethod.values())
        .filter(method -> method.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  /** The number typed here; null when there is none, or none that can be read, which is told. */
  Integer whole(Form form, String field) {
    String typed = form.value(field);
    int read = Numbers.whole(typed, -1);
    if (read >= 0) {
      return read;
    }
    if (!typed.isEmpty()) {
      form.refuse(field, currentPage.page().t("seller.number.malformed"));
    }
    return null;
  }

  /** The rupiah typed here; null when there are none, or none that can be read, which is told. */
  Long price(Form form, String field) {
    String typed = form.value(field);
    Optional<Long> price = Numbers.rupiah(typed);
    if (price.isEmpty() && !typed.isEmpty()) {
      form.refuse(field, currentPage.page().t("seller.price.malformed"));
    }
    return price.orElse(null);
  }

  /** A form filled with a product as it is. */
  Form filled(SellerProduct product) {
    return Form.empty()
        .put("name", product.familyName() == null ? product.name() : product.familyName())
        .put("description", product.description())
        .put("category", product.categorySlug())
        .put("price", String.valueOf(product.price().amount()))
        .put("weightGrams", String.valueOf(product.weightGrams()))
        .put("lengthCm", shown(product.lengthCm()))
        .put("widthCm", shown(product.widthCm()))
        .put("heightCm", shown(product.heightCm()))
        .put("method", SaleMethod.of(product.makingDays()).name())
        .put("makingDays", product.makingDays() == 0 ? "" : String.valueOf(product.makingDays()))
        .put("stock", String.valueOf(product.stock()))
        .put("code", product.code() == null ? "" : product.code())
        .put("version", String.valueOf(product.version()))
        .putAll(PHOTO, product.photoMediaIds());
  }

  private static String shown(Integer side) {
    return side == null ? "" : side.toString();
  }

  /** The categories that products stand in: those without parts. */
  List<Option> categories() {
    String language = currentPage.language().code();
    Shelves shelves = catalogue.shelves();
    return shelves.first().stream()
        .flatMap(first -> leaves(shelves, first))
        .map(leaf -> new Option(leaf.slug(), shelves.label(leaf, language)))
        .toList();
  }

  private static Stream<Category> leaves(Shelves shelves, Category category) {
    return shelves.isLeaf(category)
        ? Stream.of(category)
        : shelves.below(category).stream().flatMap(part -> leaves(shelves, part));
  }
}
