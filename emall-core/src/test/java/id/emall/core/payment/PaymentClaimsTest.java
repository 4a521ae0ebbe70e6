package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.audit.IdentityReadings;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaHousekeeping;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.PublicLinks;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "I have paid", and the picture that proves it. */
class PaymentClaimsTest extends PaymentScene {

  @TempDir static Path folder;

  PaymentClaimsTest() {
    super("2000000011");
  }

  @Override
  protected String[] settings() {
    return Stream.concat(Stream.of(super.settings()), Stream.of("emall.media.folder=" + folder))
        .toArray(String[]::new);
  }

  private static Upload pdf() {
    byte[] bytes =
        "%PDF-1.7 and enough behind it to be one %%EOF".getBytes(StandardCharsets.ISO_8859_1);
    return new Upload("proof", new ByteArrayInputStream(bytes));
  }

  private static PaymentClaims.Claim withProof(LocalDate transferred) {
    return new PaymentClaims.Claim("BRI", "Siti", transferred, null, pdf());
  }

  private String proofOf(InvoiceView invoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select proof_media_id from payment_claim where invoice_id = ?", invoice.id())
                .mapTo(String.class)
                .one());
  }

  private void claimByLink(InvoiceView invoice, PaymentClaims.Claim claim) {
    String url = get(PublicLinks.class).invoiceUrl(invoice).toString();
    get(PaymentClaims.class)
        .claimByLink(invoice.code(), url.substring(url.lastIndexOf('=') + 1), claim);
  }

  @Test
  void a_proof_that_came_by_the_link_is_the_buyers_and_outlives_every_sweep() {
    InvoiceView invoice = order();
    claimByLink(invoice, withProof(null));
    Actor.Member buyer = new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id");
    clock.advance(Duration.ofDays(2));

    get(MediaHousekeeping.class).run();

    String proof = proofOf(invoice);
    assertThat(get(MediaStore.class).open(buyer, proof).secret()).isTrue();
    assertThat(get(MediaStore.class).open(operator, proof).open()).isNotEmpty();
    assertThatThrownBy(() -> get(MediaStore.class).open(seed.buyer(), proof))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_proof_is_shown_to_operators_of_money_alone_and_that_is_written_down() {
    InvoiceView invoice = order();
    claimByLink(invoice, withProof(null));
    Actor.Member buyer = new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id");
    String proof = proofOf(invoice);
    MediaStore store = get(MediaStore.class);
    Actor.Member money = seed.operator("", OperatorKind.MONEY);

    assertThat(store.open(money, proof).open()).isNotEmpty();

    for (OperatorKind kind :
        List.of(OperatorKind.MEMBERS, OperatorKind.CARE, OperatorKind.SHIPPING)) {
      assertThatThrownBy(() -> store.open(seed.operator("", kind), proof))
          .hasMessageContaining("media.not-found");
    }
    assertThat(get(IdentityReadings.class).mine(buyer))
        .extracting(IdentityReadings.Reading::reader, IdentityReadings.Reading::reason)
        .containsExactly(Tuple.tuple(money.label(), "pemeriksaan bukti transfer"));
  }

  @Test
  void operators_of_money_see_no_file_that_a_claim_does_not_name() {
    Actor.Member member = seed.buyer();
    String pending = get(MediaStore.class).storeDocument(member, pdf());

    assertThatThrownBy(
            () -> get(MediaStore.class).open(seed.operator("", OperatorKind.MONEY), pending))
        .hasMessageContaining("media.not-found");
  }

  @Test
  void a_claim_that_is_refused_leaves_no_file() {
    InvoiceView invoice = order();
    int before = files();

    assertThatThrownBy(() -> claimByLink(invoice, withProof(LocalDate.of(2999, 1, 1))))
        .isInstanceOf(Refusal.class);

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void no_more_claims_than_allowed_are_taken_also_when_all_come_at_once() throws Exception {
    InvoiceView invoice = order();
    for (int i = 0; i < 18; i++) {
      claimByLink(invoice, PaymentClaims.Claim.PLAIN);
    }
    Callable<Boolean> deed = () -> isTaken(invoice);

    assertThat(atOnce(deed, deed, deed, deed, deed, deed)).filteredOn(taken -> taken).hasSize(2);
    assertThat(one("select count(*) from payment_claim where invoice_id = '" + invoice.id() + "'"))
        .isEqualByComparingTo("20");
  }

  private boolean isTaken(InvoiceView invoice) {
    try {
      claimByLink(invoice, PaymentClaims.Claim.PLAIN);
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
      return false;
    }
  }

  private int files() {
    return number("select count(*) from media");
  }

  @Test
  void a_members_document_goes_after_a_day_unless_something_names_it() {
    Actor.Member member = seed.buyer();
    MediaStore store = get(MediaStore.class);
    InvoiceView invoice = order();
    get(PaymentClaims.class)
        .claim(
            new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id"),
            invoice.code(),
            PaymentClaims.Claim.PLAIN);
    String application = store.storeDocument(member, pdf());
    String paper = store.storeDocument(member, pdf());
    String complaint = store.storeDocument(member, pdf());
    String claim = store.storeDocument(member, pdf());
    String banner = store.storeDocument(member, pdf());
    String free = store.storeDocument(member, pdf());
    Seed.Product product = seed.product(seller, 50_000, 1);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              insert into seller_application (id, member_id, shop_name, document_kind,
                document_cipher, document_hmac, scan_media_id, state, findings, submitted_at)
              values (gen_random_uuid(), ?, 'Kedai', 'NIK', '', '', ?, 'REFUSED', '[]', now())
              """,
              member.id(),
              application);
          handle.execute(
              """
              insert into seller_paper
                (id, application_id, kind, number_cipher, number_hmac, scan_media_id, given_at)
              select gen_random_uuid(), id, 'NPWP', '', '', ?, now()
              from seller_application where scan_media_id = ?
              """,
              paper,
              application);
          handle.execute(
              """
              with made as (
                insert into complaint (id, order_id, kind, text, state, made_by, made_at)
                select gen_random_uuid(), id, 'OTHER', 'Rusak', 'OPEN', 'system:test', now()
                from shop_order where invoice_id = ? limit 1 returning id)
              insert into complaint_photo (complaint_id, position, media_id)
              select id, 0, ? from made
              """,
              invoice.id(),
              complaint);
          handle.execute(
              "update payment_claim set proof_media_id = ? where invoice_id = ?",
              claim,
              invoice.id());
          handle.execute(
              "update shop set banner_media_id = ? where id = ?", banner, product.shopId());
        });

    get(MediaHousekeeping.class).run();
    assertThat(store.open(member, free)).isNotNull();
    clock.advance(Duration.ofDays(2));
    get(MediaHousekeeping.class).run();

    for (String named : List.of(application, paper, complaint, claim, banner)) {
      assertThatCode(() -> store.open(member, named).open().readAllBytes())
          .doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> store.open(member, free)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_document_that_cannot_be_thrown_away_does_not_keep_the_others_from_it() {
    String named = get(MediaStore.class).storeDocument(Actor.VISITOR, pdf());
    String free = get(MediaStore.class).storeDocument(Actor.VISITOR, pdf());
    String claimed = get(MediaStore.class).storeDocument(Actor.VISITOR, pdf());
    InvoiceView invoice = order();
    get(PaymentClaims.class)
        .claim(
            new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id"),
            invoice.code(),
            PaymentClaims.Claim.PLAIN);
    Seed.Product product = seed.product(seller, 50_000, 1);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "update shop set banner_media_id = ? where id = ?", named, product.shopId());
          handle.execute(
              "update payment_claim set proof_media_id = ? where invoice_id = ?",
              claimed,
              invoice.id());
        });
    clock.advance(Duration.ofDays(2));

    get(MediaHousekeeping.class).run();

    assertThat(get(MediaStore.class).openShown(named)).isNotNull();
    assertThat(get(MediaStore.class).openShown(claimed)).isNotNull();
    assertThatThrownBy(() -> get(MediaStore.class).openShown(free)).isInstanceOf(Refusal.class);
  }
}
