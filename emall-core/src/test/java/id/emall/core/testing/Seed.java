package id.emall.core.testing;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.common.TextArray;
import id.emall.core.member.OperatorKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts members, shops and products into a test's database by the shortest way, for tests whose
 * subject is something else. Names and numbers differ from call to call.
 */
public final class Seed {

  /** Kota Payakumbuh. */
  public static final String PAYAKUMBUH = "13.76";

  /** Kota Bandung. */
  public static final String BANDUNG = "32.73";

  /** Whoever is made here counts as having just proven who they are. */
  public static final Instant FOR_EVER = Instant.MAX;

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Jdbi jdbi;
  private final TestClock clock;
  private final Supplier<UUID> ids;
  private final AtomicInteger count;

  public Seed(Jdbi jdbi, TestClock clock) {
    this(jdbi, clock, UUID::randomUUID, COUNT);
  }

  /**
   * For a run that is to be repeated: names and numbers begin anew.
   *
   * @param ids where the ids of what is made come from
   */
  public Seed(Jdbi jdbi, TestClock clock, Supplier<UUID> ids) {
    this(jdbi, clock, ids, new AtomicInteger());
  }

  private Seed(Jdbi jdbi, TestClock clock, Supplier<UUID> ids, AtomicInteger count) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.count = count;
  }

  /** A product with the facts that matter, and its shop. */
  public record Product(UUID id, String slug, UUID shopId) {}

  public Actor.Member buyer() {
    return member(Actor.Role.BUYER);
  }

  /** An operator who may everything, everywhere. */
  public Actor.Member operator() {
    return operator("", OperatorKind.ALL);
  }

  /**
   * @param area {@code ""} for the whole country, {@code 32} for a province, {@code 32.73} for a
   *     regency
   */
  public Actor.Member operator(String area, OperatorKind... kinds) {
    Actor.Member member = member(Actor.Role.OPERATOR);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into operator_post (member_id, area, kinds, since, accepted_at)"
                    + " values (?, ?, ?, ?, now())",
                member.id(),
                area,
                TextArray.of(List.of(kinds), OperatorKind::name),
                Timestamp.from(clock.instant())));
    return new Actor.Member(
            member.id(),
            member.name(),
            Actor.Role.OPERATOR,
            null,
            "id",
            OperatorKind.rights(List.of(kinds)),
            area)
        .proved(FOR_EVER);
  }

  /** Somebody who works for the shop of a seller. */
  public Actor.Member staff(Actor.Member owner, Right... rights) {
    Actor.Member member = buyer();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into shop_staff (member_id, shop_id, rights, since) values (?, ?, ?, ?)",
                member.id(),
                owner.shopId(),
                TextArray.of(List.of(rights), Right::name),
                Timestamp.from(clock.instant())));
    return new Actor.Member(
            member.id(), member.name(), Actor.Role.SELLER, owner.shopId(), "id", Set.of(rights), "")
        .proved(FOR_EVER);
  }

  /** A seller with an open shop in Payakumbuh. */
  public Actor.Member seller() {
    return seller(PAYAKUMBUH);
  }

  public Actor.Member seller(String regencyCode) {
    Actor.Member member = member(Actor.Role.SELLER);
    UUID shop = ids.get();
    int number = count.incrementAndGet();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into shop (id, owner_id, slug, name, regency_code, state, opened_at)
                values (?, ?, ?, ?, ?, 'OPEN', ?)
                """,
                shop,
                member.id(),
                "toko-" + number,
                "Toko " + number,
                regencyCode,
                Timestamp.from(clock.instant())));
    return new Actor.Member(member.id(), member.name(), member.role(), shop, member.language())
        .proved(FOR_EVER);
  }

  /** A product on sale in the seller's shop, 500 grams a piece. */
  public Product product(Actor.Member seller, long price, int stock) {
    return product(seller, price, stock, 500);
  }

  public Product product(Actor.Member seller, long price, int stock, int weightGrams) {
    UUID id = ids.get();
    int number = count.incrementAndGet();
    String slug = "barang-" + number;
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into product (id, shop_id, category_id, slug, name, description, price,
                  weight_grams, stock, state, listed_at)
                values (?, ?, ?, ?, ?, 'Barang uji.', ?, ?, ?, 'ON_SALE', ?)
                """,
                id,
                seller.shopId(),
                category(),
                slug,
                "Barang " + number,
                price,
                weightGrams,
                stock,
                Timestamp.from(clock.instant())));
    return new Product(id, slug, seller.shopId());
  }

  public int stockOf(UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select stock from product where id = :id")
                .bind("id", productId)
                .mapTo(Integer.class)
                .one());
  }

  /** The category that seeded products stand in. */
  public UUID category() {
    UUID id = UUID.nameUUIDFromBytes("uji".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into category (id, slug, name_id, name_en, icon, position)
                values (?, 'uji', 'Uji', 'Test', 'box', 99) on conflict do nothing
                """,
                id));
    return id;
  }

  /** Another system that may place orders. */
  public UUID partner() {
    UUID id = ids.get();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into partner (id, name, soap_username, soap_secret_cipher, api_key_hash,
                  api_key_hint, state, issued_at, issued_by)
                values (?, ?, ?, '', ?, 'xxxx', 'ACTIVE', ?, 'test')
                """,
                id,
                "Mitra " + id,
                "mitra-" + id,
                id.toString(),
                Timestamp.from(clock.instant())));
    return id;
  }

  private Actor.Member member(Actor.Role role) {
    UUID id = ids.get();
    int number = count.incrementAndGet();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into member (id, username, email, phone, name, password_hash, regency_code,
                  address, language, state, role, registered_at, activated_at,
                  email_proven_at)
                values (?, ?, ?, ?, ?, 'none', ?, 'Jalan Sudirman 1', 'id', 'ACTIVE', ?, ?, ?, ?)
                """,
                id,
                "anggota" + number,
                "anggota" + number + "@contoh.id",
                "+6281%08d".formatted(number),
                "Anggota " + number,
                BANDUNG,
                role.name(),
                Timestamp.from(clock.instant()),
                Timestamp.from(clock.instant()),
                Timestamp.from(clock.instant())));
    return new Actor.Member(id, "Anggota " + number, role, null, "id").proved(FOR_EVER);
  }
}
