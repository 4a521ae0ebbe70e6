package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import id.emall.core.admission.SellerApplicationView.State;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.Finding;
import id.emall.core.member.RegistrationForm;
import id.emall.core.shop.Shops;
import id.emall.core.testing.FakeRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EvaluationTest extends EvaluationScene {

  private Actor.Member operator;

  @BeforeAll
  void operator() {
    operator = seed.operator();
  }

  private SellerApplications applications() {
    return get(SellerApplications.class);
  }

  private SellerApplicationView of(Actor.Member member) {
    return applications().mine(member).orElseThrow();
  }

  private static List<String> warned(SellerApplicationView application) {
    return application.findings().stream()
        .filter(Finding::warns)
        .map(Finding::code)
        .filter(code -> !code.equals("scan.missing"))
        .toList();
  }

  @Test
  void whom_the_registry_knows_sells_at_once_and_why_is_kept() {
    Actor.Member member = applied(nik(1), "1990-08-17");
    assertThat(of(member).evaluating()).isTrue();
    assertThat(applications().waiting(operator))
        .extracting(SellerApplicationView::memberId)
        .doesNotContain(member.id());

    work();

    assertThat(of(member).state()).isEqualTo(State.APPROVED);
    assertThat(get(Shops.class).ofOwner(member.id())).isPresent();
    assertThat(FakeRegistry.about(nik(1)))
        .singleElement()
        .returns(LocalDate.of(1990, 8, 17), claim -> claim.birthDate());
    String kept =
        jdbi.withHandle(
            handle ->
                handle
                    .select(
                        """
                        select outcome || ' ' || policy_version || ' ' || (words -> 0 ->> 'registry')
                          || ' ' || (words -> 0 -> 'fields' -> 'NAME' ->> 'kind')
                          || ' ' || jsonb_array_length(d.findings) from seller_decision d
                        join seller_application a on a.id = d.application_id where a.member_id = ?
                        """,
                        member.id())
                    .mapTo(String.class)
                    .one());
    assertThat(kept).startsWith("APPROVED 2026-1 penduduk MATCH ");
  }

  @Test
  void what_registries_doubt_goes_to_the_desk_with_the_reason() {
    FakeRegistry.answers(
        nik(2),
        claim ->
            new RegistryAnswer.Told(
                Map.of(
                    RegistryField.NAME,
                    FieldVerdict.scored(60, 90),
                    RegistryField.BIRTH_DATE,
                    FieldVerdict.MISMATCH)));
    Actor.Member member = applied(nik(2), "1991-08-17");

    work();

    assertThat(of(member).state()).isEqualTo(State.SUBMITTED);
    assertThat(warned(of(member)))
        .containsExactlyInAnyOrder("birth-date.differs", "registry.partly", "registry.mismatch");
    assertThat(of(member).findings())
        .extracting(finding -> finding.say("id"))
        .contains("Menurut penduduk, nama hanya mirip.");
    assertThat(applications().waiting(operator))
        .extracting(SellerApplicationView::memberId)
        .contains(member.id());
  }

  @Test
  void whom_the_registry_does_not_know_and_who_is_too_young_is_refused_with_the_reason() {
    FakeRegistry.answers(nik(3), claim -> new RegistryAnswer.NotFound());
    Actor.Member unknown = applied(nik(3), "1990-08-17");
    Actor.Member young = applied(nik(4), "2015-08-17");

    work();

    assertThat(of(unknown).state()).isEqualTo(State.REFUSED);
    assertThat(of(unknown).reason()).isEqualTo("Menurut penduduk, NIK tidak terdaftar.");
    assertThat(heard(SellerRefused.class))
        .contains(new SellerRefused(young.id(), "Umur pemohon belum 17 tahun."));
  }

  @Test
  void nobody_waits_for_ever_for_a_registry_that_is_down() {
    FakeRegistry.answers(
        nik(5),
        claim ->
            new RegistryAnswer.Failed(
                new OutsideFailure(OutsideFailure.Kind.AUTH, "", "key refused")));
    Actor.Member member = applied(nik(5), "1990-08-17");

    for (int minutes = 0; minutes <= 60; minutes += 5) {
      work();
      clock.advance(Duration.ofMinutes(5));
    }

    assertThat(of(member).evaluating()).isFalse();
    assertThat(warned(of(member))).containsExactly("registered.unreached");
    assertThat(FakeRegistry.about(nik(5))).hasSizeBetween(6, 14);
    assertThat(get(WorkItems.class).open(operator))
        .extracting(WorkItems.WorkItem::kind, WorkItems.WorkItem::objectId)
        .contains(org.assertj.core.groups.Tuple.tuple("registry.refused", "penduduk"));
  }

  @Test
  @Timeout(60)
  void of_evaluations_and_an_operator_at_once_one_decides() throws Exception {
    Actor.Member member = applied(nik(6), "1990-08-17");
    SellerApplicationView application = of(member);
    ApplicationDesk desk = get(ApplicationDesk.class);
    Callable<String> refusal =
        () -> {
          int seen = desk.find(operator, application.id()).version();
          try {
            desk.refuse(operator, application.id(), seen, "Dokumen orang lain.");
            return "refused";
          } catch (Refusal decided) {
            return decided.code();
          }
        };
    Callable<String> evaluation =
        () -> {
          get(Evaluations.class).conclude(application.id(), 1);
          return "evaluated";
        };

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var done :
          threads.invokeAll(
              IntStream.range(0, 16).mapToObj(i -> i % 2 == 0 ? evaluation : refusal).toList())) {
        done.get();
      }
    }

    assertThat(
            number(
                "select count(*) from seller_decision where application_id = ? and outcome <> 'DESK'",
                application.id()))
        .isEqualTo(1);
    boolean open = get(Shops.class).ofOwner(member.id()).isPresent();
    assertThat(of(member).state()).isEqualTo(open ? State.APPROVED : State.REFUSED);
  }

  @Test
  void more_papers_are_judged_with_the_first() {
    Actor.Member member = applied(nik(7), null);
    work();
    assertThat(warned(of(member))).containsExactly("birth-date.missing");

    get(SellerPapers.class).add(member, new PaperForm("NPWP", "3273 0117 0890 9999", null, null));
    work();

    assertThat(warned(of(member))).containsExactly("birth-date.missing", "tax-number.differs");
    assertThat(get(SellerPapers.class).mine(member))
        .extracting(PaperView::kind, PaperView::masked)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(DocumentKind.NIK, "3273•••••••••007"),
            org.assertj.core.groups.Tuple.tuple(DocumentKind.NPWP, "3273•••••••••999"));
    assertThatThrownBy(
            () ->
                get(SellerPapers.class)
                    .add(member, new PaperForm("HALAL", "?", null, "31-12-2030")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(field -> field.field())
                    .containsExactly("documentNumber", "validUntil"));
  }

  @Test
  void a_paper_that_ends_is_told_of_and_then_judged_anew_while_the_shop_stays_open() {
    Actor.Member member = applied(nik(8), "1990-08-17");
    work();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    LocalDate end = today.plusDays(40);
    get(SellerPapers.class)
        .add(member, new PaperForm("HALAL", "ID00410000054900720", null, end.toString()));
    work();

    for (int days = 0; days <= 42; days += 6) {
      get(PaperExpiry.class).run();
      clock.advance(Duration.ofDays(6));
    }
    work();

    PaperExpiring expected = new PaperExpiring(member.id(), DocumentKind.HALAL, end);
    assertThat(heard(PaperExpiring.class)).containsExactly(expected, expected);
    assertThat(heard(PaperExpired.class))
        .containsExactly(new PaperExpired(member.id(), DocumentKind.HALAL, end));
    assertThat(of(member).state()).isEqualTo(State.APPROVED);
    assertThat(get(Shops.class).ofOwner(member.id()).orElseThrow().open()).isTrue();
    assertThat(papersOnTheDesk()).contains(of(member).id().toString());

    get(SellerPapers.class)
        .add(
            member,
            new PaperForm("HALAL", "ID00410000054900720", null, end.plusYears(4).toString()));
    work();
    assertThat(papersOnTheDesk()).doesNotContain(of(member).id().toString());
  }

  @Test
  void the_end_of_a_food_permit_of_before_is_read_in_its_number() {
    Actor.Member member = seed.buyer();
    applications()
        .apply(
            member,
            new RegistrationForm.SellerForm(
                "Dapur Lama", "PIRT", "2063273010012-40", null, null, null));
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from paper_end where application_id = ?", of(member).id());
          handle.execute(
              "update seller_application set document_valid_until = null where member_id = ?",
              member.id());
        });

    get(PaperExpiry.class).run();

    assertThat(get(SellerPapers.class).mine(member))
        .extracting(PaperView::validUntil)
        .containsExactly(LocalDate.of(2040, 12, 31));
    assertThat(
            number(
                "select count(*) from paper_end where application_id = ? and last_day = '2040-12-31'",
                of(member).id()))
        .isEqualTo(1);
  }

  private List<String> papersOnTheDesk() {
    return get(WorkItems.class).open(operator).stream()
        .filter(item -> item.kind().equals("seller.papers"))
        .map(WorkItems.WorkItem::objectId)
        .toList();
  }

  @Test
  void a_nik_given_as_a_tax_number_is_known_again() {
    applied(nik(9), "1990-08-17");
    work();

    Actor.Member copy = seed.buyer();
    applications().apply(copy, new RegistrationForm.SellerForm("Toko Salin", "NPWP", nik(9), null));

    assertThat(warned(of(copy))).containsExactly("document.sellers");
  }
}
