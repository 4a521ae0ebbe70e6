package id.emall.core.payment;

import id.emall.core.common.PublicCode;
import id.emall.core.testing.FakeBank;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A mall with many open invoices, as checkouts leave them, and banks that show what pays some. Four
 * of five invoices have one order of two lines, the fifth has two orders. Written by SQL, because
 * checkouts would take minutes.
 */
final class SettleBenchData {

  private static final int SHOPS = 200;
  private static final int BUYERS = 20_000;

  /** How many invoices of an account differ by their unique code alone. */
  private static final int CODES = 500;

  private final Jdbi jdbi;
  private final PublicCode codes;
  private final Instant now;
  private final Random random = new Random(20260302);
  private final List<Invoice> unpaid = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  SettleBenchData(Jdbi jdbi, PublicCode codes, Instant now) {
    this.jdbi = jdbi;
    this.codes = codes;
    this.now = now;
  }

  private record Invoice(String code, String account, long total) {}

  /** What the banks were given to show. */
  record Shown(int paying, int twice, int unknown) {
    int rows() {
      return paying + twice + unknown;
    }
  }

  void write(int invoices) {
    jdbi.useHandle(
        handle -> {
          handle.execute("set session_replication_role = replica"); // all references exist
          people(handle);
          numbers(handle, invoices);
          handle.execute(INVOICES, now(), now(), CODES, CODES, BUYERS);
          handle.execute(ORDERS, now(), SHOPS);
          handle.execute(LINES);
          handle.execute(HOLDS);
          handle.execute(TOTALS);
          handle.execute(EVENTS);
          handle.execute(MESSAGES);
          handle.execute(CREDITS);
          handle.execute("set session_replication_role = origin");
          handle.execute("vacuum analyze");
          handle.execute("checkpoint");
        });
    unpaid.addAll(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select i.code, a.number as account, i.total from invoice i
                        join receiving_account a on a.id = i.account_id order by i.code
                        """)
                    .mapTo(Invoice.class)
                    .list()));
    Collections.shuffle(unpaid, random);
  }

  private Timestamp now() {
    return Timestamp.from(now);
  }

  private void people(Handle handle) {
    handle.execute(
        """
        insert into member (id, username, email, phone, name, password_hash, regency_code, address, language, state,
          role, registered_at, activated_at)
        select uuidv7(), 'anggota' || n, 'anggota' || n || '@contoh.id', '+628' || (10000000 + n), 'Anggota ' || n, 'none',
          '32.73', 'Jalan Sudirman ' || n, 'id', 'ACTIVE', case when n <= ? then 'SELLER' else 'BUYER' end, ?, ?
        from generate_series(1, ?) n
        """,
        SHOPS,
        now(),
        now(),
        SHOPS + BUYERS);
    handle.execute(
        """
        insert into shop (id, owner_id, slug, name, regency_code, state, opened_at)
        select uuidv7(), id, 'toko-' || username, 'Toko ' || username, '13.76', 'OPEN', ? from member where role = 'SELLER'
        """,
        now());
    handle.execute(
        """
        insert into product (id, shop_id, category_id, slug, name, description, price, weight_grams, stock, state, listed_at)
        select uuidv7(), s.id, c.id, s.slug || '-' || n, 'Kripik singkong balado nomor ' || n, 'Barang uji.', 50000, 500,
          100000, 'ON_SALE', ?
        from shop s, (select id from category order by id limit 1) c, generate_series(1, 10) n
        """,
        now());
    handle.execute(
        "create temp table place as select id, row_number() over (order by id) - 1 as n from shop");
    handle.execute(
        "create temp table buyer as select id, name, email, phone, row_number() over (order by id) - 1 as n from member where role = 'BUYER'");
    handle.execute(
        """
        create temp table goods as select id, shop_id, name, row_number() over (partition by shop_id order by id) as n
        from product
        """);
    handle.execute(
        "create temp table account as select id, row_number() over (order by name) - 1 as n from receiving_account");
  }

  private void numbers(Handle handle, int invoices) {
    handle.execute(
        "create temp table number (n int primary key, code text, first text, second text)");
    for (int from = 0; from < invoices; from += 10_000) {
      int size = Math.min(10_000, invoices - from);
      handle
          .createUpdate(
              """
              insert into number select :from + w.place - 1, w.a, w.b, w.c
              from unnest(:a::text[], :b::text[], :c::text[]) with ordinality w (a, b, c, place)
              """)
          .bind("from", from)
          .bindArray("a", String.class, codes(size))
          .bindArray("b", String.class, codes(size))
          .bindArray("c", String.class, codes(size))
          .execute();
    }
    handle.execute("analyze number");
  }

  private List<String> codes(int many) {
    return Stream.generate(codes::next).filter(used::add).limit(many).toList();
  }

  private static final String INVOICES =
      """
      insert into invoice (id, code, buyer_id, buyer_name, buyer_email, buyer_phone, language, state, goods_total,
        shipping_total, unique_code, total, account_id, created_at, deadline)
      select uuidv7(), i.code, b.id, b.name, b.email, b.phone, 'id', 'OPEN', i.goods, 18000, i.unique_code,
        i.goods + 18000 + i.unique_code, a.id, ?::timestamptz - interval '2 hours', ?::timestamptz + interval '22 hours'
      from (select n, code, 100000 + 1000 * (n / 4 / ?) as goods, n / 4 % ? + 1 as unique_code from number) i
      join account a on a.n = i.n % 4 join buyer b on b.n = i.n % ? order by i.n
      """;

  private static final String ORDERS =
      """
      insert into shop_order (id, code, invoice_id, shop_id, buyer_id, state, goods_total, shipping_cost,
        commission_basis_points, recipient, recipient_phone, address, regency_code, courier, service, weight_grams, placed_at)
      select uuidv7(), case p.half when 0 then w.first else w.second end, i.id, s.id, i.buyer_id, 'AWAITING_PAYMENT',
        case when w.n % 5 > 0 then i.goods_total when p.half = 0 then i.goods_total - 40000 else 40000 end,
        case when w.n % 5 > 0 then 18000 else 9000 end, 200, i.buyer_name, i.buyer_phone, 'Jalan Dago 12, Coblong',
        '32.73', 'JNE', 'REGULAR', 1000, ?::timestamptz - interval '2 hours'
      from number w join invoice i on i.code = w.code
      cross join lateral (select half from generate_series(0, case when w.n % 5 > 0 then 0 else 1 end) half) p
      join place s on s.n = (w.n + 7 * p.half) % ? order by w.n, p.half
      """;

  private static final String LINES =
      """
      insert into order_line (order_id, line, product_id, name, unit_price, quantity, weight_grams)
      select o.id, l.line, g.id, g.name, case l.line when 1 then o.goods_total - 15000 else 15000 end, 1, 500
      from shop_order o cross join (values (1), (2)) l (line)
      join goods g on g.shop_id = o.shop_id and g.n = l.line + (o.weight_grams + length(o.code)) % 8
      """;

  private static final String HOLDS =
      "insert into stock_hold select order_id, product_id, quantity, 'HELD' from order_line";

  private static final String TOTALS =
      "insert into reserved_total select account_id, total, id, created_at from invoice";

  private static final String EVENTS =
      """
      insert into order_event (id, invoice_id, event, to_state, at, actor, details)
      select uuidv7(), id, 'ISSUED', 'OPEN', created_at, 'member:' || buyer_id, '{"orders": 1}' from invoice
      """;

  private static final String MESSAGES =
      """
      insert into message (id, dedupe_key, channel, recipient, template, language, body, urgency, invoice_id, member_id,
        state, give_up_at, created_at, submitted_at)
      select uuidv7(), 'invoice-issued:' || i.id || ':' || lower(c.channel), c.channel, i.buyer_phone, 'invoice-issued', 'id',
        repeat('Transfer tepat Rp' || i.total || '. ', 5), 'NORMAL', i.id, i.buyer_id, 'SUBMITTED', i.deadline, i.created_at,
        i.created_at
      from invoice i cross join (values ('SMS'), ('EMAIL')) c (channel)
      """;

  private static final String CREDITS =
      "insert into ledger_account (id, kind, owner) select uuidv7(), 'BUYER_CREDIT', id from member where role = 'BUYER'";

  /** The banks show this many rows more; in a hundred four name their invoice, three are odd. */
  Shown show(int rows) {
    int unknown = rows * 5 / 200;
    int twice = rows / 200;
    int paying = rows - unknown - twice;
    List<Invoice> paid = unpaid.subList(0, paying);
    for (int i = 0; i < paying; i++) {
      Invoice invoice = paid.get(i);
      boolean named = i % 25 == 0;
      credit(i, invoice.account(), invoice.total(), named ? "PEMBAYARAN " + invoice.code() : null);
    }
    for (int i = 0; i < twice; i++) {
      credit(paying + i, paid.get(i).account(), paid.get(i).total(), null);
    }
    for (int i = 0; i < unknown; i++) {
      credit(paying + twice + i, paid.get(i).account(), 9_000_000L + i, null);
    }
    paid.clear();
    return new Shown(paying, twice, unknown);
  }

  private void credit(int number, String account, long amount, String remark) {
    FakeBank.account(account)
        .credit(
            now.minus(Duration.ofSeconds(number % 3_600)),
            BigDecimal.valueOf(amount).setScale(2).toPlainString(),
            remark == null ? "TRSF E-BANKING CR 0203/FTSCY/WS95031 ANGGOTA " + number : remark);
  }
}
