package id.emall.core.member.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.member.OperatorKind;
import id.emall.core.member.Sessions;
import id.emall.core.shop.ShopStanding;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MembersDeskTest extends CoreTest {

  private static final String WHY = "Laporan penipuan dari tiga pembeli";

  private Seed seed;
  private Actor.Member operator;
  private Actor.Member ofBandung;
  private Actor.Member ofPayakumbuh;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    operator = seed.operator();
    ofBandung = seed.operator("32", OperatorKind.MEMBERS);
    ofPayakumbuh = seed.operator("13.76", OperatorKind.MEMBERS);
  }

  private MemberRecords records() {
    return get(MemberRecords.class);
  }

  private MemberStanding standing() {
    return get(MemberStanding.class);
  }

  private ShopStanding shops() {
    return get(ShopStanding.class);
  }

  private ShopView.State shop(Actor.Member seller) {
    return get(Shops.class).find(seller.shopId()).orElseThrow().state();
  }

  private MemberView.State state(Actor.Member member) {
    return get(Members.class).find(member.id()).orElseThrow().state();
  }

  private String signIn(Actor.Member member) {
    String token = "kukis-" + UUID.randomUUID();
    Timestamp now = Timestamp.from(clock.instant());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into session (token_hash, member_id, created_at, last_seen_at, expires_at) values (?, ?, ?, ?, ?)",
                Hashing.sha256(token),
                member.id(),
                now,
                now,
                Timestamp.from(clock.instant().plus(Duration.ofDays(30)))));
    return token;
  }

  private List<UUID> found(Actor.Member by, String text) {
    return records().page(by, new MemberSearch(text, null, null, null), null).rows().stream()
        .map(MemberLine::id)
        .toList();
  }

  private int told(String template, Actor.Member member) {
    return number(
        "select count(*) from message where template = ? and member_id = ?", template, member.id());
  }

  private int audited(String act, UUID id) {
    return number(
        "select count(*) from audit_event where act = ? and object_id = ?", act, id.toString());
  }

  @Test
  void a_member_is_found_by_parts_of_names_and_by_whole_addresses() {
    Actor.Member seller = seed.seller();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "update member set name = 'Uni Rosda 100%', username = 'unirosda', email = 'Rosda@contoh.id', phone = '+6281377700901' where id = ?",
              seller.id());
          handle.execute(
              "update shop set name = 'Rendang Payobasung' where id = ?", seller.shopId());
        });

    for (String text :
        List.of("rosda 100%", "UNIROS", "payobasung", "0813-7770-0901", "rosda@contoh.id")) {
      assertThat(found(operator, text)).as(text).containsExactly(seller.id());
    }
    for (String text : List.of("rosda_100", "0813777009", "rosda@contoh", "'; drop table member")) {
      assertThat(found(operator, text)).as(text).isEmpty();
    }
    assertThatThrownBy(() -> found(operator, "x".repeat(101))).isInstanceOf(Refusal.class);
    assertThat(
            records()
                .page(
                    operator,
                    new MemberSearch("rosda", Actor.Role.BUYER, MemberView.State.ACTIVE, "32"),
                    null)
                .rows())
        .isEmpty();
  }

  @Test
  void pages_follow_each_other_newest_first() {
    for (int i = 0; i < MemberRecords.PAGE + 3; i++) {
      clock.advance(Duration.ofSeconds(1));
      seed.buyer();
    }

    var first = records().page(operator, MemberSearch.ALL, null);
    var second = records().page(operator, MemberSearch.ALL, first.after());

    assertThat(first.rows()).hasSize(MemberRecords.PAGE);
    assertThat(first.rows().getLast().registeredAt())
        .isAfterOrEqualTo(second.rows().getFirst().registeredAt());
    assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
    refused("cursor.malformed", () -> records().page(operator, MemberSearch.ALL, "bukan-penanda"));
  }

  @Test
  void an_office_sees_and_decides_its_own_area_only() {
    Actor.Member buyer = seed.buyer();
    Actor.Member money = seed.operator("", OperatorKind.MONEY);

    assertThat(records().find(ofBandung, buyer.id()).id()).isEqualTo(buyer.id());
    assertThat(found(ofPayakumbuh, buyer.name())).isEmpty();
    refused("member.not-found", () -> records().find(ofPayakumbuh, buyer.id()));
    refused("member.not-found", () -> standing().suspend(ofPayakumbuh, buyer.id(), WHY));
    refused("member.not-found", () -> records().readContact(ofPayakumbuh, buyer.id(), WHY));
    refused("member.not-found", () -> get(MemberHelp.class).endSessions(ofPayakumbuh, buyer.id()));
    refused("forbidden", () -> records().page(money, MemberSearch.ALL, null));
    refused("forbidden", () -> standing().suspend(buyer, buyer.id(), WHY));
    refused("forbidden", () -> standing().suspend(operator, ofBandung.id(), WHY));
    assertThat(state(buyer)).isEqualTo(MemberView.State.ACTIVE);
    assertThat(state(ofBandung)).isEqualTo(MemberView.State.ACTIVE);
    Actor.Member seller = seed.seller(Seed.BANDUNG);
    refused("shop.not-found", () -> shops().suspend(ofPayakumbuh, seller.shopId(), WHY));
    refused("shop.not-found", () -> shops().changes(ofPayakumbuh, seller.shopId()));
  }

  @Test
  void the_page_masks_how_a_member_is_reached_and_showing_it_is_written_down() {
    Actor.Member buyer = seed.buyer();

    MemberFile file = records().find(operator, buyer.id());

    assertThat(file.phoneMasked()).contains("***");
    assertThat(file.emailMasked()).startsWith("a***@");
    refused("required", () -> records().readContact(operator, buyer.id(), " "));
    assertThat(audited("member.read-contact", buyer.id())).isZero();
    MemberFile.Contact contact = records().readContact(operator, buyer.id(), "Menelepon anggota");
    assertThat(contact.phone()).startsWith("+6281").doesNotContain("*");
    assertThat(contact.address()).isEqualTo("Jalan Sudirman 1");
    assertThat(audited("member.read-contact", buyer.id())).isEqualTo(1);
  }

  @Test
  void who_is_stopped_is_signed_out_at_once_and_told_and_may_sign_in_anew_when_reinstated() {
    Actor.Member buyer = seed.buyer();
    String cookie = signIn(buyer);
    assertThat(get(Sessions.class).actor(cookie)).isPresent();

    standing().suspend(operator, buyer.id(), WHY);

    assertThat(get(Sessions.class).actor(cookie)).isEmpty();
    assertThat(told("member-suspended", buyer)).isEqualTo(2);
    refused("member.state-changed", () -> standing().suspend(ofBandung, buyer.id(), WHY));
    standing().reinstate(ofBandung, buyer.id(), "Terbukti keliru");
    assertThat(get(Sessions.class).actor(cookie)).isEmpty();
    assertThat(get(Sessions.class).actor(signIn(buyer))).isPresent();
    assertThat(told("member-reinstated", buyer)).isEqualTo(2);
    MemberFile file = records().find(operator, buyer.id());
    assertThat(file.sessions()).isEqualTo(1);
    assertThat(file.changes())
        .extracting(MemberFile.Change::to, MemberFile.Change::decidedBy, MemberFile.Change::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                MemberView.State.ACTIVE, ofBandung.name(), "Terbukti keliru"),
            org.assertj.core.groups.Tuple.tuple(MemberView.State.SUSPENDED, operator.name(), WHY));
    assertThat(audited("member.suspend", buyer.id())).isEqualTo(1);
  }

  @Test
  void a_shop_stops_with_its_owner_and_starts_again_unless_it_was_stopped_for_itself() {
    Actor.Member one = seed.seller();
    Actor.Member other = seed.seller();
    shops().suspend(operator, other.shopId(), WHY);

    for (Actor.Member seller : List.of(one, other)) {
      standing().suspend(operator, seller.id(), WHY);
      assertThat(shop(seller)).isEqualTo(ShopView.State.SUSPENDED);
      refused("shop.owner-stopped", () -> shops().reinstate(operator, seller.shopId(), WHY));
      standing().reinstate(operator, seller.id(), WHY);
    }

    assertThat(shop(one)).isEqualTo(ShopView.State.OPEN);
    assertThat(shop(other)).isEqualTo(ShopView.State.SUSPENDED);
    assertThat(shops().whyStopped(other)).contains(WHY);
    shops().reinstate(operator, other.shopId(), "Sudah diperbaiki");
    assertThat(shop(other)).isEqualTo(ShopView.State.OPEN);
    assertThat(shops().whyStopped(other)).isEmpty();
    refused("shop.state-changed", () -> shops().reinstate(operator, other.shopId(), WHY));
    assertThat(told("shop-suspended", one)).isZero();
    assertThat(told("shop-suspended", other)).isEqualTo(2);
    assertThat(told("shop-reinstated", other)).isEqualTo(2);
    assertThat(shops().changes(operator, one.shopId()))
        .extracting(ShopStanding.Change::withOwner)
        .containsExactly(true, true);
  }

  @Test
  void an_operator_signs_a_member_out_everywhere() {
    Actor.Member buyer = seed.buyer();
    String phone = signIn(buyer);
    String desktop = signIn(buyer);

    assertThat(get(MemberHelp.class).endSessions(operator, buyer.id())).isEqualTo(2);

    assertThat(get(Sessions.class).alive(List.of(phone, desktop))).isEmpty();
    assertThat(audited("member.end-sessions", buyer.id())).isEqualTo(1);
    refused("member.state-changed", () -> get(MemberHelp.class).resendCode(operator, buyer.id()));
    refused("forbidden", () -> get(MemberHelp.class).endSessions(operator, ofBandung.id()));
  }

  @Test
  void a_lost_second_factor_is_taken_off_by_two_operators() {
    Actor.Member buyer = seed.buyer();
    Actor.Member clerk = seed.operator("32", OperatorKind.MEMBERS);
    FactorLosses losses = get(FactorLosses.class);

    refused("member.not-found", () -> losses.ask(ofPayakumbuh, buyer.id(), "Ditelepon kembali"));
    refused("required", () -> losses.ask(clerk, buyer.id(), " "));
    losses.ask(clerk, buyer.id(), "Ditelepon kembali");
    refused("factor-loss.asked", () -> losses.ask(operator, buyer.id(), "Ditelepon lagi"));
    refused("factor-loss.second-operator", () -> losses.agree(clerk, buyer.id()));
    refused("forbidden", () -> losses.agree(seed.operator("", OperatorKind.MEMBERS), buyer.id()));
    assertThat(losses.asked(operator, buyer.id()).orElseThrow().name()).isEqualTo(clerk.name());
    String cookie = signIn(buyer);
    losses.agree(operator, buyer.id());

    assertThat(get(Sessions.class).actor(cookie)).isEmpty();
    assertThat(audited("factor.reset", buyer.id())).isEqualTo(1);
    refused("factor-loss.decided", () -> losses.refuse(operator, buyer.id()));
    refused("forbidden", () -> losses.ask(operator, operator.id(), "Untuk diri sendiri"));
  }

  @Test
  void of_two_operators_at_once_one_stops_the_member() throws Exception {
    Actor.Member buyer = seed.buyer();
    Callable<Boolean> stop =
        () -> {
          try {
            standing().suspend(operator, buyer.id(), WHY);
            return true;
          } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("member.state-changed");
            return false;
          }
        };

    int stopped = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(List.of(stop, stop, stop, stop))) {
        stopped += answer.get() ? 1 : 0;
      }
    }

    assertThat(stopped).isEqualTo(1);
    assertThat(told("member-suspended", buyer)).isEqualTo(2);
  }
}
