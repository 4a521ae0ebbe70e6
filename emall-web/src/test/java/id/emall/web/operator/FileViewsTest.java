package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.file.FileProblem;
import id.emall.core.payment.file.FileReports;
import id.emall.core.payment.file.FileState;
import id.emall.core.payment.file.Problem;
import id.emall.core.payment.file.UploadAgreements;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operators see of statement files. */
class FileViewsTest {

  private static final UUID ID = UUID.fromString("019d0491-fe90-7000-a0a3-ab0c93b15fcb");

  private static FileReports.FileLook file(FileState state, List<Problem> problems) {
    return new FileReports.FileLook(
        ID,
        "maret<1>.sta",
        2_000_000,
        state,
        Pages.NOW,
        null,
        500_000,
        2_000_000,
        "MT940",
        null,
        state == FileState.TAKEN ? "WHOLE" : null,
        7,
        3,
        1,
        2,
        0,
        problems,
        problems.size() + 4,
        state == FileState.CHECKING ? "PSQLException: <no room>" : null);
  }

  private static View view(FileReports.FileLook file, List<FileReports.RowLook> rows) {
    return View.of("operator/file", "file", file)
        .with("rows", rows)
        .with("verdicts", List.of(FileReports.Verdict.values()))
        .with("chosen", "")
        .with("first", null)
        .with("after", "/pengelola/berkas/" + ID + "?baris=100_7");
  }

  @Test
  void a_file_on_its_way_shows_how_far_it_is_and_comes_again_by_itself() {
    String html = Pages.html(view(file(FileState.CHECKING, List.of()), List.of()));

    assertThat(html)
        .contains(
            "value=\"25\"", "25% selesai", "hx-trigger=\"every 2s\"", "http-equiv=\"refresh\"")
        .contains("maret&lt;1&gt;.sta", "bukan karena berkasnya", "PSQLException: &lt;no room&gt;")
        .doesNotContain("laporan.csv");
  }

  @Test
  void a_refused_file_tells_all_its_problems_in_the_readers_language() {
    FileReports.FileLook refused =
        file(
            FileState.REFUSED,
            List.of(
                new Problem(12, ":61:", FileProblem.Kind.UNREADABLE.name(), "1.5", "amount"),
                new Problem(1, "", Problem.ACCOUNT_NOT_OURS, "999", "BCA")));

    assertThat(Pages.html(view(refused, List.of())))
        .contains("Baris 12", "tidak terbaca", "999", "bukan rekening mal", "4 masalah lain")
        .doesNotContain("hx-trigger");
    assertThat(Pages.html(view(refused, List.of()), Language.ENGLISH))
        .contains("Line 12", "none of the mall", "4 more problems");
  }

  @Test
  void the_rows_of_a_taken_file_tell_what_became_of_them() {
    List<FileReports.RowLook> rows =
        List.of(
            new FileReports.RowLook(
                3,
                1,
                FileReports.Verdict.KNOWN_ELSEWHERE,
                null,
                "7310012345",
                "CREDIT",
                new BigDecimal("147356.00"),
                LocalDate.of(2026, 3, 2),
                "SITI <b>",
                "bca-snap",
                true));

    assertThat(Pages.html(view(file(FileState.TAKEN, List.of()), rows)))
        .contains("Sudah dikenal dari sumber lain", "lewat bca-snap", "147.356", "SITI &lt;b&gt;")
        .contains("laporan.csv?bahasa=id", "baris=100_7", "Utuh");
  }

  @Test
  void a_file_is_brought_with_its_account_where_it_names_none() {
    View list =
        View.of("operator/files", "files", List.of(file(FileState.TAKEN, List.of())))
            .with("accounts", List.of(new Option(ID.toString(), "BRI 001")))
            .with("waiting", List.of(waiting(false, null)))
            .with("form", Form.empty())
            .with("before", null)
            .with("after", null);

    assertThat(Pages.html(list))
        .contains("enctype=\"multipart/form-data\"", "type=\"file\"", "BRI 001")
        .contains("7 mutasi baru, 3 sudah dikenal")
        .contains("Menunggu persetujuan kedua", "12 uang masuk, Rp7.000.000", "Laras");
  }

  private static UploadAgreements.Waiting waiting(boolean mine, String agreedBy) {
    return new UploadAgreements.Waiting(
        ID,
        "maret.sta",
        Pages.NOW,
        "Laras",
        mine,
        12,
        new BigDecimal("7000000.00"),
        agreedBy,
        agreedBy == null ? null : Pages.NOW);
  }

  @Test
  void who_uploaded_a_file_is_offered_no_agreement_and_another_is_until_it_takes_effect() {
    View view = view(file(FileState.TAKEN, List.of()), List.of());

    assertThat(Pages.html(view.with("second", waiting(true, null))))
        .contains("pengelola lain yang menyetujui", "value=\"tolak\"")
        .doesNotContain("value=\"setujui\"");
    assertThat(Pages.html(view.with("second", waiting(false, null))))
        .contains("value=\"setujui\"", "value=\"tolak\"");
    assertThat(Pages.html(view.with("second", waiting(false, "Bagas"))))
        .contains("Disetujui Bagas", "value=\"batalkan\"")
        .doesNotContain("value=\"setujui\"");
  }
}
