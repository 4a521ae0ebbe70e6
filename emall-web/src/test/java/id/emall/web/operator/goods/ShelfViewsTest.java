package id.emall.web.operator.goods;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.desk.ShelfDesk;
import id.emall.core.catalogue.desk.ShelfIcon;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShelfViewsTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID PART = new UUID(0, 2);

  private static View page(Form form) {
    return View.of(
            "operator/goods/categories",
            "shelves",
            List.of(
                new ShelfDesk.Shelf(
                    FIRST, "kopi", "Kopi & teh", "Coffee & tea", "cup-hot", null, 0),
                new ShelfDesk.Shelf(PART, "teh", "Teh", "Tea", "cup-hot", FIRST, 12)))
        .with("form", form);
  }

  private static Form filled(UUID id, String name) {
    return Form.empty().put("id", id.toString()).put("nameId", name).put("icon", "cup-hot");
  }

  @Test
  void the_tree_stands_beside_the_form() {
    assertThat(Pages.html(page(Form.empty())))
        .contains("Kopi &amp; teh", "12 produk", "value=\"tambah\"", "?ubah=teh#isian")
        .contains("?bagian=kopi#isian")
        .doesNotContain("?bagian=teh", "value=\"hentikan\"");
  }

  @Test
  void one_without_parts_is_retired_and_one_with_parts_not_yet() {
    assertThat(Pages.html(page(filled(PART, "Teh"))))
        .contains("value=\"ubah\"", "value=\"hentikan\"");
    assertThat(Pages.html(page(filled(FIRST, "Kopi & teh"))))
        .contains("Hentikan atau pindahkan dahulu bagian-bagiannya.")
        .doesNotContain("value=\"hentikan\"");
  }

  @Test
  void what_is_wrong_stands_at_its_field() {
    Form form = filled(PART, "Teh").refuse("successor", "Pilih kategori lain.");

    assertThat(Pages.html(page(form))).contains("id=\"e-successor\">Pilih kategori lain.");
  }

  @Test
  void every_picture_is_among_the_sites_icons() throws IOException {
    String icons = Files.readString(Path.of("src/main/webapp/assets/icons.svg"));

    for (ShelfIcon icon : ShelfIcon.values()) {
      assertThat(icons).contains("id=\"" + icon.icon() + "\"");
    }
  }
}
