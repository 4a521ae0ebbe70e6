package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.RegistrationForm;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan comes before its form is accepted, and must neither be lost nor pile up. */
class DraftScansTest extends CoreTest {

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder};
  }

  private String draft(Actor.Member member) {
    byte[] pdf =
        "%PDF-1.7 and enough behind it to be one %%EOF".getBytes(StandardCharsets.US_ASCII);
    return get(MediaStore.class)
        .storeDraft(member, new Upload("scan", new ByteArrayInputStream(pdf)));
  }

  private void apply(Actor.Member member, String number, String scan) {
    get(SellerApplications.class)
        .apply(member, new RegistrationForm.SellerForm("Kedai Draf", "NIK", number, scan));
  }

  private boolean lies(String id) {
    return Files.exists(folder.resolve(id.substring(0, 2)).resolve(id));
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void a_form_that_is_refused_again_and_again_leaves_one_file_which_it_can_still_use()
      throws IOException {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    long before = files();
    String last = "";
    for (int sent = 0; sent < 4; sent++) {
      String scan = draft(member);
      assertThatThrownBy(() -> apply(member, "12", scan)).isInstanceOf(Refusal.class);
      last = scan;
    }

    assertThat(files()).isEqualTo(before + 1);
    apply(member, "3171011708700001", last);
    assertThat(get(SellerApplications.class).mine(member).orElseThrow().scanMediaId())
        .isEqualTo(last);
  }

  @Test
  void what_a_paper_names_and_what_others_brought_stays() {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    String other = draft(new Seed(jdbi, clock).buyer());
    String ofApplication = draft(member);
    apply(member, "3171011708700002", ofApplication);
    String ofPaper = draft(member);
    get(SellerPapers.class).add(member, new PaperForm("NIB", "1234567890123", ofPaper, ""));

    String replaced = draft(member);
    String last = draft(member);

    assertThat(lies(replaced)).isFalse();
    assertThat(Stream.of(other, ofApplication, ofPaper, last)).allMatch(this::lies);
  }
}
