package id.emall.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.identity.Finding;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.Members;
import id.emall.core.member.RegistrationForm;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SellerApplicationsTest extends CoreTest {

  @TempDir static Path folder;

  private Seed seed;
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return new String[] {"emall.media.folder=" + folder};
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    operator = seed.operator();
  }

  private SellerApplications applications() {
    return get(SellerApplications.class);
  }

  @Test
  void people_look_at_what_has_no_scan() {
    assertThat(get(SellerPolicy.class).awaitsScan()).isTrue();
  }

  private static RegistrationForm.SellerForm form(String shop, String nik) {
    return new RegistrationForm.SellerForm(shop, "NIK", nik, null);
  }

  private SellerApplicationView apply(Actor.Member member, String shop, String nik) {
    applications().apply(member, form(shop, nik));
    return applications().mine(member).orElseThrow();
  }

  private ApplicationDesk desk() {
    return get(ApplicationDesk.class);
  }

  private int seen(UUID id) {
    return desk().find(operator, id).version();
  }

  private void approve(UUID id) {
    desk().approve(operator, id, seen(id));
  }

  @Test
  void an_accepted_seller_has_a_shop() {
    Actor.Member member = seed.buyer();
    assertThat(applications().hasApplied(member.id())).isFalse();
    SellerApplicationView application = apply(member, "Dapur Élok & Manis!", "3171015708450001");
    assertThat(applications().hasApplied(member.id())).isTrue();

    approve(application.id());

    ShopView shop = get(Shops.class).ofOwner(member.id()).orElseThrow();
    assertThat(shop.slug()).isEqualTo("dapur-elok-manis");
    assertThat(shop.open()).isTrue();
    assertThat(shop.regencyCode()).isEqualTo(Seed.BANDUNG);
    assertThat(get(Members.class).find(member.id()).orElseThrow().role())
        .isEqualTo(Actor.Role.SELLER);
    assertThat(heard(SellerApproved.class)).contains(new SellerApproved(member.id(), shop.id()));
    assertThat(applications().waiting(operator)).doesNotContain(application);
  }

  @Test
  void shops_of_one_name_get_addresses_of_their_own() {
    for (String nik : List.of("3171011708450011", "3171011708450012")) {
      approve(apply(seed.buyer(), "Kembar Jaya", nik).id());
    }

    assertThat(get(Shops.class).bySlug("kembar-jaya")).isPresent();
    assertThat(get(Shops.class).bySlug("kembar-jaya-2")).isPresent();
  }

  @Test
  void a_returned_application_can_be_mended_a_refused_one_is_over() {
    Actor.Member member = seed.buyer();
    SellerApplicationView first = apply(member, "Warung Satu", "3171011708450021");
    assertThatThrownBy(() -> apply(member, "Warung Satu", "3171011708450021"))
        .hasMessageContaining("application.open");

    desk().giveBack(operator, first.id(), seen(first.id()), List.of(), "Pindaian tidak terbaca.");
    assertThat(heard(SellerReturned.class))
        .contains(new SellerReturned(member.id(), "Pindaian tidak terbaca."));
    SellerApplicationView second = apply(member, "Warung Dua", "3171011708450022");

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.state()).isEqualTo(SellerApplicationView.State.SUBMITTED);
    assertThat(second.shopName()).isEqualTo("Warung Dua");
    desk().refuse(operator, second.id(), seen(second.id()), "Dokumen orang lain.");
    assertThatThrownBy(() -> approve(second.id())).hasMessageContaining("application.decided");
    assertThatThrownBy(() -> desk().refuse(operator, second.id(), seen(second.id()), "x"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void the_document_is_sealed_masked_and_read_on_the_record() {
    Actor.Member member = seed.buyer();
    SellerApplicationView application = apply(member, "Toko Rahasia", "3171011708450031");

    assertThat(application.documentMasked()).isEqualTo("3171•••••••••031");
    assertThat(applications().readDocument(operator, application.id()))
        .isEqualTo("3171011708450031");
    assertThatThrownBy(() -> applications().readDocument(member, application.id()))
        .isInstanceOf(Refusal.class);
    assertThat(
            number(
                "select count(*) from audit_event where act = 'seller.read-document' and object_id = ?",
                application.id().toString()))
        .isEqualTo(1);
  }

  @Test
  void one_document_makes_one_seller() {
    SellerApplicationView first = apply(seed.buyer(), "Toko Asli", "3171011708450041");
    SellerApplicationView second = apply(seed.buyer(), "Toko Tiruan", "3171 0117 0845 0041");

    assertThat(second.findings())
        .filteredOn(Finding::warns)
        .extracting(Finding::code)
        .contains("document.known");
    approve(first.id());
    assertThatThrownBy(() -> approve(second.id())).hasMessageContaining("document.known");
  }

  @Test
  void a_scan_becomes_its_members_own() {
    Actor.Member member = seed.buyer();
    String scan =
        get(MediaStore.class)
            .storeDocument(
                member,
                new Upload(
                    "scan",
                    new ByteArrayInputStream(
                        "%PDF-1.7 and enough behind it to be one %%EOF"
                            .getBytes(StandardCharsets.US_ASCII))));

    applications()
        .apply(member, new RegistrationForm.SellerForm("Toko Scan", "NIB", "1234567890123", scan));

    SellerApplicationView application = applications().mine(member).orElseThrow();
    assertThat(application.scanMediaId()).isEqualTo(scan);
    assertThat(application.findings()).noneMatch(Finding::warns);
    assertThat(get(MediaStore.class).open(member, scan).secret()).isTrue();
    assertThat(
            catchThrowableOfType(
                    Refusal.class,
                    () ->
                        applications()
                            .apply(
                                seed.buyer(),
                                new RegistrationForm.SellerForm(
                                    "Toko Curi", "NIB", "1234567890124", scan)))
                .fields()
                .getFirst()
                .code())
        .isEqualTo("media.not-found");
  }

  @Test
  void only_operators_see_the_desk() {
    assertThatThrownBy(() -> applications().waiting(seed.buyer())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> desk().approve(seed.seller(), UUID.randomUUID(), 1))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> applications().waiting(Actor.VISITOR)).isInstanceOf(Refusal.class);
  }

  @Test
  @Timeout(60)
  void of_two_operators_one_decides() throws Exception {
    UUID id = apply(seed.buyer(), "Toko Rebutan", "3171011708450051").id();
    Callable<Boolean> approval =
        () -> {
          try {
            approve(id);
            return true;
          } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("application.decided");
            return false;
          }
        };

    int approvals = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> result :
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> approval).toList())) {
        approvals += result.get() ? 1 : 0;
      }
    }

    assertThat(approvals).isEqualTo(1);
    assertThat(get(Shops.class).bySlug("toko-rebutan")).isPresent();
    assertThat(get(Shops.class).bySlug("toko-rebutan-2")).isEmpty();
  }
}
