package id.emall.web.seller;

import id.emall.core.catalogue.ProductFamily;
import id.emall.core.catalogue.VariantEdit;
import id.emall.core.catalogue.VariantWish;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Reads what a seller typed about variants. Values of an option stand in one field with commas
 * between them; fields of the table have the variant's id behind their names.
 */
@ApplicationScoped
class VariantTyping {

  /** Ids of the variants that stand in the table. */
  private static final String ROWS = "varian";

  @Inject private ProductTyping typing;

  /** Which variants are wished for; of the second option nothing when nothing was typed there. */
  VariantWish wish(Form form) {
    List<VariantWish.Option> options = new ArrayList<>();
    options.add(option(form, 1));
    if (!form.value("option2").isEmpty() || !form.value("values2").isEmpty()) {
      options.add(option(form, 2));
    }
    return new VariantWish(options);
  }

  private static VariantWish.Option option(Form form, int number) {
    List<String> values =
        Arrays.stream(form.value("values" + number).split("[,;\\n]"))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    return new VariantWish.Option(form.value("option" + number), values);
  }

  /** The table with what stands in it now. */
  Form filled(ProductFamily family) {
    Form form = Form.empty();
    if (family == null) {
      return form;
    }
    for (int i = 0; i < family.optionNames().size(); i++) {
      form.put("option" + (i + 1), family.optionNames().get(i));
    }
    for (ProductFamily.Variant variant : family.variants()) {
      String id = "-" + variant.id();
      for (int i = 0; i < variant.values().size(); i++) {
        form.put("value" + (i + 1) + id, variant.values().get(i));
      }
      form.put("price" + id, String.valueOf(variant.price().amount()))
          .put("stock" + id, String.valueOf(variant.stock()))
          .put("seen" + id, String.valueOf(variant.stock()))
          .put("version" + id, String.valueOf(variant.version()));
      if (variant.onSale()) {
        form.put("onSale" + id, "ya");
      }
    }
    return form;
  }

  /** What the options are to be called. */
  List<String> names(Form form) {
    return List.of(form.value("option1"), form.value("option2"));
  }

  /** The rows of the table; figures that cannot be read are told beside their fields. */
  List<VariantEdit> edits(Form form) {
    return form.values(ROWS).stream()
        .distinct()
        .flatMap(id -> Numbers.id(id).stream())
        .map(id -> edit(form, id))
        .toList();
  }

  private VariantEdit edit(Form form, UUID variant) {
    String id = "-" + variant;
    return new VariantEdit(
        variant,
        Numbers.whole(form.value("version" + id), -1),
        Numbers.whole(form.value("seen" + id), -1),
        List.of(form.value("value1" + id), form.value("value2" + id)),
        typing.price(form, "price" + id),
        typing.whole(form, "stock" + id),
        form.has("onSale" + id, "ya"));
  }
}
