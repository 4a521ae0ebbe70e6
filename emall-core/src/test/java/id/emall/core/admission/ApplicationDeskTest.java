package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.IdentityReadings;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.identity.DocumentKind;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.Members;
import id.emall.core.member.RegistrationForm;
import id.emall.core.member.account.Profile;
import id.emall.core.testing.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What operators do with one application. */
@Timeout(60)
class ApplicationDeskTest extends ApplicationScene {

  private String scan(Actor.Member member) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
      return get(MediaStore.class)
          .storeDocument(member, new Upload("scan", new ByteArrayInputStream(png.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void who_takes_an_application_has_it_for_a_quarter_of_an_hour() {
    UUID id = apply("Toko Pegangan");
    desk().take(laras, id);

    assertThat(desk().find(bagas, id).take().name()).isEqualTo(laras.name());
    refused("application.taken", () -> desk().take(bagas, id));
    refused("application.taken", () -> desk().approve(bagas, id, version(id)));
    clock.advance(Duration.ofMinutes(10));
    desk().take(laras, id);
    clock.advance(Duration.ofMinutes(10));
    refused("application.taken", () -> desk().take(bagas, id));
    clock.advance(Duration.ofMinutes(6));
    desk().take(bagas, id);
    desk().takeOver(laras, id);
    assertThat(desk().find(bagas, id).take().name()).isEqualTo(laras.name());
    desk().release(laras, id);
    assertThat(desk().find(bagas, id).take()).isNull();
    desk().approve(bagas, id, version(id));
    assertThat(desk().find(laras, id).history())
        .extracting(ApplicationFile.Happening::event, ApplicationFile.Happening::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ApplicationFile.Event.APPROVED, bagas.name()),
            org.assertj.core.groups.Tuple.tuple(ApplicationFile.Event.SUBMITTED, ""));
  }

  @Test
  void of_two_decisions_at_once_one_stands() throws Exception {
    UUID id = apply("Toko Dua Putusan");
    int seen = version(id);
    Callable<Boolean> yes = () -> decides(() -> desk().approve(laras, id, seen));
    Callable<Boolean> no =
        () -> decides(() -> desk().refuse(bagas, id, seen, "Dokumen milik orang lain"));

    int decided = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(List.of(yes, no, yes, no))) {
        decided += answer.get() ? 1 : 0;
      }
    }

    assertThat(decided).isEqualTo(1);
    assertThat(desk().find(laras, id).history()).hasSize(2);
  }

  private static boolean decides(Runnable decision) {
    try {
      decision.run();
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.code())
          .isIn("application.decided", "application.changed", "application.taken");
      return false;
    }
  }

  @Test
  void a_decision_about_what_has_changed_meanwhile_is_refused() {
    Actor.Member member = seed.buyer();
    String nik = newNik();
    UUID id = apply(member, "Toko Berubah", nik);
    int seen = version(id);

    desk().giveBack(bagas, id, seen, List.of(ReturnReason.SHOP_NAME), "");
    get(SellerApplications.class).apply(member, form("Toko Sudah Berubah", null, null), null);

    refused("application.changed", () -> desk().approve(laras, id, seen));
    refused("application.changed", () -> desk().refuse(laras, id, seen, "Nama tidak patut"));
    refused("application.changed", () -> desk().giveBack(laras, id, seen, List.of(), "Lengkapi"));
    desk().approve(laras, id, version(id));
    refused("application.decided", () -> desk().approve(bagas, id, version(id)));
  }

  @Test
  void who_changes_name_or_place_while_waiting_is_judged_anew() {
    Actor.Member member = seed.buyer();
    UUID id = apply(member, "Toko Ganti Nama", newNik());
    Profile.Wish wish = new Profile.Wish("Nama Baru", Seed.BANDUNG, "", "Jalan Dago No. 12", "id");
    int seen = version(id);

    get(Profile.class).change(member, wish);

    refused("application.changed", () -> desk().approve(laras, id, seen));
    int judged = version(id);
    assertThat(number("select count(*) from seller_decision where application_id = ?", id))
        .isEqualTo(2);
    get(Profile.class).change(member, wish);
    assertThat(version(id)).isEqualTo(judged);
    desk().approve(laras, id, judged);
  }

  @Test
  void only_what_was_asked_for_may_be_changed_when_it_is_sent_again() {
    Actor.Member member = seed.buyer();
    String nik = newNik();
    UUID id = apply(member, "Toko Perbaikan", nik);
    desk()
        .giveBack(
            laras,
            id,
            version(id),
            List.of(ReturnReason.SCAN_UNREADABLE, ReturnReason.PERSON_NAME),
            "Foto seluruh kartu.");

    assertThat(heard(SellerReturned.class).getLast().reason())
        .isEqualTo(
            "Nama berbeda dengan nama di dokumen; Pindaian dokumen tidak terbaca; "
                + "Foto seluruh kartu.");
    SellerApplications applications = get(SellerApplications.class);
    assertThat(applications.asked(member))
        .containsExactly(ReturnReason.PERSON_NAME, ReturnReason.SCAN_UNREADABLE);
    assertThat(
            fields(
                () ->
                    applications.apply(
                        member,
                        new RegistrationForm.SellerForm("Toko Lain", "NIB", newNik(), null),
                        "Siti Rosda")))
        .containsExactlyInAnyOrder(
            "shopName:application.field-closed",
            "documentKind:application.field-closed",
            "documentNumber:application.field-closed",
            "scan:scan.asked");
    assertThat(
            fields(
                () ->
                    applications.apply(
                        member, new RegistrationForm.SellerForm(null, null, null, null))))
        .containsExactly("scan:scan.asked");
    assertThat(get(Members.class).find(member.id()).orElseThrow().name()).isEqualTo(member.name());

    String scan = scan(member);
    applications.apply(
        member, new RegistrationForm.SellerForm(null, null, null, scan), "Siti Rosda");

    ApplicationFile file = desk().find(laras, id);
    assertThat(file.application().shopName()).isEqualTo("Toko Perbaikan");
    assertThat(file.application().documentMasked()).startsWith(nik.substring(0, 4));
    assertThat(file.application().scanMediaId()).isEqualTo(scan);
    assertThat(file.application().memberName()).isEqualTo("Siti Rosda");
    assertThat(file.history())
        .extracting(ApplicationFile.Happening::event)
        .containsExactly(
            ApplicationFile.Event.SUBMITTED,
            ApplicationFile.Event.RETURNED,
            ApplicationFile.Event.SUBMITTED);
    assertThat(
            number(
                """
                select count(*) from audit_event
                where before::text || after::text like any(array['%Siti Rosda%', ?])
                """,
                "%" + member.name() + "%"))
        .as("names outlive an erasure in the audit log")
        .isZero();
    assertThat(file.history().get(1).asked()).hasSize(2);
    assertThat(file.history().get(1).reason()).isEqualTo("Foto seluruh kartu.");
  }

  @Test
  void to_return_without_a_mark_needs_words_and_opens_everything() {
    Actor.Member member = seed.buyer();
    UUID id = apply(member, "Toko Bebas", newNik());

    assertThat(fields(() -> desk().giveBack(laras, id, version(id), List.of(), " ")))
        .containsExactly("reason:required");
    assertThat(fields(() -> desk().refuse(laras, id, version(id), "")))
        .containsExactly("reason:required");
    desk().giveBack(laras, id, version(id), List.of(), "Ceritakan usaha Anda");
    get(SellerApplications.class).apply(member, form("Toko Lebih Bebas", newNik(), null), null);
    assertThat(desk().find(laras, id).application().shopName()).isEqualTo("Toko Lebih Bebas");
  }

  @Test
  void numbers_and_scans_are_read_on_the_record() {
    Actor.Member member = seed.buyer();
    String nik = newNik();
    String scan = scan(member);
    get(SellerApplications.class).apply(member, form("Toko Terbaca", nik, scan));
    UUID id = get(SellerApplications.class).mine(member).orElseThrow().id();

    assertThat(fields(() -> desk().readNumber(laras, id, DocumentKind.NIK, "")))
        .containsExactly("reason:required");
    assertThat(desk().readNumber(laras, id, DocumentKind.NIK, "Mencocokkan dengan kartu"))
        .isEqualTo(nik);
    assertThat(desk().openScan(laras, id, scan).contentType()).isEqualTo("image/png");
    refused("media.not-found", () -> desk().openScan(laras, id, "0".repeat(64)));
    refused("application.not-found", () -> desk().openScan(ofPayakumbuh, id, scan));
    assertThat(get(IdentityReadings.class).mine(member))
        .extracting(IdentityReadings.Reading::what)
        .containsExactlyInAnyOrder(IdentityReadings.What.SCAN, IdentityReadings.What.NUMBER);
  }

  @Test
  void applications_that_are_alike_are_shown_as_far_as_the_area_allows() {
    String nik = newNik();
    UUID first = apply(seed.buyer(), "Kembaran Satu", nik);
    UUID second = apply(seed.buyer(), "KEMBARAN SATU", nik);
    Actor.Member away = seed.buyer();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set regency_code = '13.76', name = 'Orang Jauh' where id = ?",
                away.id()));
    UUID third = apply(away, "Kembaran Jauh", nik);

    List<ApplicationFile.Twin> twins = desk().find(bagas, first).twins();

    assertThat(twins).extracting(ApplicationFile.Twin::id).contains(second).doesNotContain(third);
    assertThat(twins)
        .anySatisfy(
            twin -> {
              assertThat(twin.id()).isNull();
              assertThat(twin.shopName()).isEqualTo("Kembaran Jauh");
              assertThat(twin.memberName()).isEmpty();
            })
        .anySatisfy(
            twin ->
                assertThat(twin.alike())
                    .contains(ApplicationFile.Alike.PAPER, ApplicationFile.Alike.SHOP_NAME));
  }
}
