package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.region.DistrictImport.Standing;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictViewsTest {

  @Test
  void each_province_tells_how_many_districts_it_has() {
    String page =
        Pages.html(
            view(List.of(new Standing("13", "Sumatera Barat", 5, 1, 19, 2)), List.of()),
            Language.ENGLISH);

    assertThat(page).contains("Sumatera Barat", "1 of 19", "/pengelola/wilayah/kecamatan.csv");
  }

  @Test
  void a_wrong_line_is_told_by_its_number_and_column() {
    Refusal refusal =
        Refusal.invalid(
            new FieldError("7.code", "district.elsewhere", "12.02.04", "12.01"),
            new FieldError("9.", "table.fields", 3, 2));

    String page = Pages.html(view(List.of(), WrongLine.of(refusal, "id")));

    assertThat(page)
        .contains("<td>7</td><td><code>code</code></td>", "tidak termasuk")
        .contains("<td>9</td>", "3 kolom")
        .doesNotContain("kecamatan.csv\" download");
  }

  private static View view(List<Standing> standing, List<WrongLine> wrong) {
    return View.of("operator/districts", "standing", standing)
        .with("wrong", wrong)
        .with("form", Form.empty());
  }
}
