package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.audit.IdentityReadings;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.identity.DocumentKind;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.Members;
import id.emall.core.member.OperatorKind;
import id.emall.core.member.RegistrationForm;
import id.emall.core.member.account.Profile;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ApplicationDeskTest extends CoreTest {

  @TempDir static Path folder;

  private static int niks;

  private Seed seed;
  private Actor.Member laras;
  private Actor.Member bagas;
  private Actor.Member ofPayakumbuh;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder};
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    laras = seed.operator("", OperatorKind.MEMBERS);
    bagas = seed.operator("32", OperatorKind.MEMBERS);
    ofPayakumbuh = seed.operator("13.76", OperatorKind.MEMBERS);
  }

  private ApplicationDesk desk() {
    return get(ApplicationDesk.class);
  }

  private ApplicationQueue queue() {
    return get(ApplicationQueue.class);
  }

  /** Of somebody born in 1970 in Jakarta Pusat. */
  private static synchronized String newNik() {
    return "317101170870%04d".formatted(++niks);
  }

  private static RegistrationForm.SellerForm form(String shop, String nik, String scan) {
    return new RegistrationForm.SellerForm(shop, "NIK", nik, scan);
  }

  private UUID apply(Actor.Member member, String shop, String nik) {
    get(SellerApplications.class).apply(member, form(shop, nik, null));
    return get(SellerApplications.class).mine(member).orElseThrow().id();
  }

  private UUID apply(String shop) {
    return apply(seed.buyer(), shop, newNik());
  }

  private int version(UUID id) {
    return desk().find(laras, id).version();
  }

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

  private List<UUID> listed(Actor.Member by, ApplicationFilter filter) {
    return queue().page(by, filter, null).rows().stream().map(ApplicationLine::id).toList();
  }

  private static ApplicationFilter words(String text) {
    return new ApplicationFilter(null, null, null, 0, null, text);
  }

  private static Refusal refused(String code, ThrowingCallable deed) {
    Refusal refusal = catchThrowableOfType(Refusal.class, deed);
    assertThat(refusal).as(code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    return refusal;
  }

  private static List<String> fields(ThrowingCallable deed) {
    return refused("invalid", deed).fields().stream()
        .map(error -> error.field() + ":" + error.code())
        .toList();
  }

  @Test
  void the_queue_is_narrowed_by_place_doubt_age_holder_and_words() {
    Actor.Member member = seed.buyer();
    UUID id = apply(member, "Anyaman Saringan", newNik());
    clock.advance(Duration.ofHours(5));
    UUID younger = apply("Anyaman Muda");

    assertThat(listed(laras, words("anyaman"))).containsExactly(id, younger);
    assertThat(listed(laras, words(member.name() + "%"))).isEmpty();
    assertThat(listed(laras, new ApplicationFilter(null, "32.73", null, 4, null, "anyaman")))
        .containsExactly(id);
    assertThat(listed(laras, new ApplicationFilter(null, "13", null, 0, null, "anyaman")))
        .isEmpty();
    assertThat(queue().doubts(laras)).contains("scan.missing");
    assertThat(listed(laras, new ApplicationFilter(null, null, "scan.missing", 0, null, "anyaman")))
        .hasSize(2);
    assertThat(listed(laras, new ApplicationFilter(null, null, "age", 0, null, "anyaman")))
        .isEmpty();

    desk().take(laras, id);

    ApplicationFilter mine =
        new ApplicationFilter(null, null, null, 0, ApplicationFilter.Holder.ME, "anyaman");
    ApplicationFilter others =
        new ApplicationFilter(null, null, null, 0, ApplicationFilter.Holder.OTHERS, "anyaman");
    ApplicationFilter free =
        new ApplicationFilter(null, null, null, 0, ApplicationFilter.Holder.NOBODY, "anyaman");
    assertThat(listed(laras, mine)).containsExactly(id);
    assertThat(listed(bagas, others)).containsExactly(id);
    assertThat(listed(bagas, free)).containsExactly(younger);
    assertThat(queue().page(bagas, others, null).rows().getFirst().takenBy())
        .isEqualTo(laras.name());
    assertThat(queue().backlog(laras).oldest()).isNotNull();
    assertThat(queue().counts(laras)).containsKey(SellerApplicationView.State.SUBMITTED);
  }

  @Test
  void an_office_finds_nothing_outside_its_area() {
    UUID id = apply("Toko Wilayah Lain");

    assertThat(listed(bagas, words("Wilayah Lain"))).containsExactly(id);
    assertThat(listed(ofPayakumbuh, words("Wilayah Lain"))).isEmpty();
    assertThat(listed(ofPayakumbuh, new ApplicationFilter(null, "32", null, 0, null, null)))
        .isEmpty();
    assertThat(queue().counts(ofPayakumbuh)).isEmpty();
    assertThat(queue().backlog(ofPayakumbuh).oldest()).isNull();
    refused("application.not-found", () -> desk().find(ofPayakumbuh, id));
    refused("application.not-found", () -> desk().take(ofPayakumbuh, id));
    refused("application.not-found", () -> desk().approve(ofPayakumbuh, id, 1));
    refused("application.not-found", () -> desk().refuse(ofPayakumbuh, id, 1, "Bukan wilayah"));
    refused(
        "application.not-found",
        () -> desk().readNumber(ofPayakumbuh, id, DocumentKind.NIK, "Ingin tahu"));
    refused("application.not-found", () -> get(SellerApplications.class).find(ofPayakumbuh, id));
    Actor.Member money = seed.operator("", OperatorKind.MONEY);
    refused("forbidden", () -> desk().find(money, id));
    refused("forbidden", () -> queue().page(money, ApplicationFilter.WAITING, null));
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

  @Test
  void an_applicant_who_waits_too_long_raises_an_alarm_that_ends_by_itself() {
    UUID id = apply("Toko Lama Menunggu");
    clock.advance(Duration.ofHours(25));

    get(ApplicantWatch.class).run();
    get(ApplicantWatch.class).run();

    assertThat(alarms()).isEqualTo(1);
    assertThat(waitingIn(laras)).containsExactly("32.73");
    assertThat(waitingIn(seed.operator("32.73", OperatorKind.MEMBERS))).containsExactly("32.73");
    assertThat(waitingIn(ofPayakumbuh)).isEmpty();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update seller_application set state = 'REFUSED' where state = 'SUBMITTED'"));
    get(ApplicantWatch.class).run();
    assertThat(alarms()).isZero();
    assertThat(get(WorkItems.class).open(seed.operator()))
        .noneMatch(item -> item.kind().equals(ApplicantWatch.WAITING));
    assertThat(desk().find(laras, id).application().state())
        .isEqualTo(SellerApplicationView.State.REFUSED);
  }

  private List<String> waitingIn(Actor.Member operator) {
    return get(WorkItems.class).open(operator).stream()
        .filter(item -> item.kind().equals(ApplicantWatch.WAITING))
        .map(WorkItems.WorkItem::objectId)
        .toList();
  }

  private int alarms() {
    return number(
        "select count(*) from work_item where kind = ? and closed_at is null",
        ApplicantWatch.WAITING);
  }
}
