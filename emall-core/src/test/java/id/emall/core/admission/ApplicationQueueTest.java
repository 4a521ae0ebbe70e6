package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.identity.DocumentKind;
import id.emall.core.member.OperatorKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits, what an operator finds of it, and when an alarm tells. */
@Timeout(60)
class ApplicationQueueTest extends ApplicationScene {

  private List<UUID> listed(Actor.Member by, ApplicationFilter filter) {
    return queue().page(by, filter, null).rows().stream().map(ApplicationLine::id).toList();
  }

  private static ApplicationFilter words(String text) {
    return new ApplicationFilter(null, null, null, 0, null, text);
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
