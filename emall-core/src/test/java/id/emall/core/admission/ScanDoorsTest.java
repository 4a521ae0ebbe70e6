package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.audit.IdentityReadings;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.OperatorKind;
import id.emall.core.member.RegistrationForm;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of papers have two doors: their owner's, and the desk's for operators of the area. */
class ScanDoorsTest extends CoreTest {

  private static final byte[] PDF =
      "%PDF-1.7 and enough behind it to be one %%EOF".getBytes(StandardCharsets.US_ASCII);

  @TempDir static Path folder;

  private Seed seed;
  private Actor.Member owner;
  private UUID application;
  private String scan;
  private String ofPaper;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder};
  }

  @BeforeAll
  void apply() {
    seed = new Seed(jdbi, clock);
    owner = seed.buyer();
    scan = scan(owner);
    ofPaper = scan(owner);
    get(SellerApplications.class)
        .apply(
            owner, new RegistrationForm.SellerForm("Kedai Pintu", "NIK", "3171011708700001", scan));
    get(SellerPapers.class).add(owner, new PaperForm("NIB", "1234567890123", ofPaper, ""));
    application = get(SellerApplications.class).mine(owner).orElseThrow().id();
  }

  private String scan(Actor by) {
    return get(MediaStore.class)
        .storeDocument(by, new Upload("scan", new ByteArrayInputStream(PDF)));
  }

  private void noPlainDoor(Actor actor) {
    for (String file : List.of(scan, ofPaper)) {
      assertThatThrownBy(() -> get(MediaStore.class).open(actor, file))
          .hasMessageContaining("media.not-found");
    }
  }

  @Test
  void the_plain_door_opens_to_the_owner_alone() throws IOException {
    assertThat(get(MediaStore.class).open(owner, scan).open().readAllBytes()).isEqualTo(PDF);
    assertThat(get(MediaStore.class).open(owner, ofPaper).open().readAllBytes()).isEqualTo(PDF);

    for (OperatorKind kind : OperatorKind.values()) {
      noPlainDoor(seed.operator("", kind));
    }
    noPlainDoor(seed.operator("32", OperatorKind.MEMBERS));
    noPlainDoor(seed.seller());
    noPlainDoor(seed.buyer());
    noPlainDoor(Actor.VISITOR);
  }

  @Test
  void the_desk_opens_both_to_operators_of_members_in_the_area_and_writes_it_down()
      throws IOException {
    Actor.Member near = seed.operator("32", OperatorKind.MEMBERS);
    int before = get(IdentityReadings.class).mine(owner).size();

    for (String file : List.of(scan, ofPaper)) {
      assertThat(get(ApplicationDesk.class).openScan(near, application, file).open().readAllBytes())
          .isEqualTo(PDF);
    }

    assertThat(get(IdentityReadings.class).mine(owner))
        .hasSize(before + 2)
        .filteredOn(reading -> reading.reader().equals(near.label()))
        .hasSize(2)
        .allMatch(reading -> !reading.reason().isBlank());
  }

  @Test
  void the_desk_stays_shut_to_other_areas_and_other_rights() {
    int before = get(IdentityReadings.class).mine(owner).size();
    Actor.Member far = seed.operator("13.76", OperatorKind.MEMBERS);

    for (String file : List.of(scan, ofPaper)) {
      assertThatThrownBy(() -> get(ApplicationDesk.class).openScan(far, application, file))
          .hasMessageContaining("application.not-found");
      for (OperatorKind kind :
          List.of(OperatorKind.MONEY, OperatorKind.CARE, OperatorKind.AUDIT, OperatorKind.HEAD)) {
        Actor.Member other = seed.operator("", kind);
        assertThat(
                catchThrowableOfType(
                        Refusal.class,
                        () -> get(ApplicationDesk.class).openScan(other, application, file))
                    .kind())
            .isEqualTo(Refusal.Kind.FORBIDDEN);
      }
    }

    assertThat(get(IdentityReadings.class).mine(owner)).hasSize(before);
  }

  @Test
  void the_desk_opens_no_file_that_is_not_the_applications() {
    Actor.Member near = seed.operator("32", OperatorKind.MEMBERS);
    String others = scan(seed.buyer());

    assertThatThrownBy(() -> get(ApplicationDesk.class).openScan(near, application, others))
        .hasMessageContaining("media.not-found");
  }
}
