package id.emall.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.SentTable;
import id.emall.core.region.DistrictImport.Brought;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DistrictsTest extends CoreTest {

  private static final String HEADING = "code,regency_code,name\n";
  private static final String COBLONG = "32.73.02,32.73,Coblong\n";

  private Actor operator;

  @BeforeAll
  void operator() {
    operator = new Seed(jdbi, clock).operator();
  }

  @Test
  void a_file_replaces_the_districts_of_the_regencies_it_names() {
    bring(HEADING + "11.01.01,11.01,Bakongan\n11.01.02,11.01,Kluet Utara\n11.02.01,11.02,Lawe\n");

    Brought again =
        bring(
            "code;regency_code;name\r\n11.01.02;11.01;Kluet Timur\r\n11.01.03;11.01;\"Ra\"\"as\"");

    assertThat(again).isEqualTo(new Brought(2, 1, 1));
    assertThat(names("11.01")).containsExactly("Kluet Timur", "Ra\"as");
    assertThat(names("11.02")).containsExactly("Lawe");
    assertThat(get(Districts.class).find("11.01.01"))
        .as("addresses keep it")
        .hasValueSatisfying(gone -> assertThat(gone.offered()).isFalse());
    assertThat(get(DistrictImport.class).standing(operator))
        .filteredOn(province -> province.provinceCode().equals("11"))
        .singleElement()
        .satisfies(
            aceh -> {
              assertThat(aceh.districts()).isEqualTo(3);
              assertThat(aceh.covered()).isEqualTo(2);
              assertThat(aceh.withdrawn()).isEqualTo(1);
            });
    assertThat(number("select count(*) from audit_event where act = 'district.bring'"))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void what_stands_can_be_fetched_and_brought_again() {
    bring(HEADING + "15.01.01,15.01,\"Ra\"\"as\"\n15.01.02,15.01,Tiro/Truseb\n");
    String all = get(DistrictImport.class).csv(operator);

    bring(all);

    assertThat(get(DistrictImport.class).csv(operator)).isEqualTo(all);
  }

  @Test
  void every_wrong_field_is_told_by_its_line_and_nothing_is_taken() {
    Refusal refusal =
        refused(
            HEADING
                + """
                12.01.01,12.01,Barus
                12.1.2,12.01,Sorkam
                12.01.03,99.99,Pandan
                12.02.04,12.01,Tukka
                12.01.01,12.01,Badiri
                12.01.06,12.01,BA-RUS
                12.01.07,12.01,<b>
                12.01.08,12.01
                """);

    assertThat(refusal.fields())
        .extracting(error -> error.field() + ":" + error.code())
        .containsExactly(
            "3.code:district.code",
            "4.regency_code:district.regency",
            "5.code:district.elsewhere",
            "6.code:district.code-twice",
            "7.name:district.name-twice",
            "8.name:district.name",
            "9.:table.fields");
    assertThat(names("12.01")).isEmpty();
  }

  @Test
  void a_file_has_limits_and_only_operators_bring_one() {
    assertThat(refused("").fields().getFirst().code()).isEqualTo("table.empty");
    assertThat(refused("code,name\n").fields().getFirst().code()).isEqualTo("table.heading");
    assertThat(refused(HEADING + "x\n".repeat(10_001)).fields().getFirst().code())
        .isEqualTo("table.too-many");
    assertThat(refused(HEADING + "x\n".repeat(60)).fields()).hasSize(SentTable.MOST_ERRORS);
    assertThatThrownBy(
            () ->
                get(DistrictImport.class)
                    .bring(new Seed(jdbi, clock).seller(), "x", stream(HEADING + COBLONG)))
        .hasMessageContaining("FORBIDDEN");
  }

  @Test
  void of_two_files_at_once_one_stands_whole() throws Exception {
    String one = districts("Satu");
    String other = districts("Dua");

    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Brought>> both = List.of(() -> bring(one), () -> bring(other));
      List<Future<Brought>> done = new ArrayList<>(threads.invokeAll(both));
      for (Future<Brought> file : done) {
        assertThat(file.get().districts()).isEqualTo(40);
      }
    }

    assertThat(names("12.05").stream().map(name -> name.split(" ")[0]).distinct()).hasSize(1);
  }

  @Test
  void what_people_type_is_found_within_its_regency() {
    bring(HEADING + COBLONG + "32.73.06,32.73,Cicendo\n32.04.05,32.04,Cileunyi\n");

    assertThat(read("32.73", " kec. COBLONG ").code).isEqualTo("32.73.02");
    assertThat(read("32.73", "Kecamatan coblong").code).isEqualTo("32.73.02");
    assertThat(read("32.73", "32.73.06").code).isEqualTo("32.73.06");
    assertThat(read("32.73", "  ").code).isNull();
    assertThat(read("32.73", "Coblog").error)
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo("district.unknown");
              assertThat(error.arguments()).containsExactly("Coblog", "Kota Bandung", "Coblong");
            });
    assertThat(read("32.73", "Cileunyi").error.code())
        .as("of another regency")
        .startsWith("district.");
    assertThat(read("32.73", "32.04.05").error.code()).isEqualTo("district.nothing-alike");
    assertThat(read("13.71", "Nanggalo").error.code()).isEqualTo("district.none");
    assertThat(get(Districts.class).label("32.73.02")).isEqualTo("Kec. Coblong, Kota Bandung");
    assertThat(get(Districts.class).label("32.73")).isEqualTo("Kota Bandung");
  }

  private record Read(String code, FieldError error) {}

  private Read read(String regency, String typed) {
    Checks checks = new Checks();
    String code = get(Districts.class).read(checks, "district", regency, typed);
    Refusal refusal = catchThrowableOfType(Refusal.class, checks::refuse);
    return new Read(code, refusal == null ? null : refusal.fields().getFirst());
  }

  private static String districts(String word) {
    StringBuilder file = new StringBuilder(HEADING);
    for (int i = 10; i < 50; i++) {
      file.append("12.05.").append(i).append(",12.05,").append(word).append(' ').append(i);
      file.append('\n');
    }
    return file.toString();
  }

  private List<String> names(String regency) {
    return get(Districts.class).of(regency).stream().map(District::name).toList();
  }

  private Brought bring(String file) {
    return get(DistrictImport.class).bring(operator, "kecamatan.csv", stream(file));
  }

  private Refusal refused(String file) {
    return catchThrowableOfType(Refusal.class, () -> bring(file));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
