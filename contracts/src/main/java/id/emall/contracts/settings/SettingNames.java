package id.emall.contracts.settings;

import java.util.List;
import java.util.Set;

/**
 * The name of every setting of the mall's own, in one place, so that whoever starts the mall can
 * refuse a mistyped one before anything runs, and the mall itself again. Settings of adapters are
 * known by their prefix here, and by name to the adapter alone.
 */
public final class SettingNames {

  private static final String PREFIX = "emall.";

  private static final List<String> ADAPTER_PREFIXES =
      List.of("bank.", "courier.", "push.", "rate.", "registry.", "sms.");

  private static final Set<String> KEYS =
      Set.of(
          "alarm.addresses",
          "alarm.interval",
          "alarm.undecided-after",
          "background.heartbeat",
          "clock.offset-ms",
          "commission.basis-points",
          "database.password",
          "database.url",
          "database.user",
          "demo",
          "desk.applicant-hours",
          "desk.bind-limit",
          "desk.interval",
          "desk.undo-window",
          "factor.fresh-for",
          "factor.required",
          "feed.answers-kept",
          "feed.asked-interval",
          "feed.back-off",
          "feed.back-off-most",
          "feed.idle-interval",
          "feed.interval",
          "feed.lease",
          "feed.overlap-days",
          "feed.tick",
          "invoice.grace",
          "invoice.grace-most",
          "invoice.lapse-interval",
          "invoice.lifetime",
          "invoice.total-cool-down",
          "limit.codes-per-hour",
          "limit.registrations-per-day",
          "mail.bounce-address",
          "mail.bounces-every",
          "mail.bounces.folder",
          "mail.bounces.host",
          "mail.bounces.kept",
          "mail.bounces.password",
          "mail.bounces.port",
          "mail.bounces.tls",
          "mail.bounces.user",
          "mail.dkim-domain",
          "mail.dkim-key",
          "mail.dkim-selector",
          "mail.from",
          "mail.host",
          "mail.password",
          "mail.port",
          "mail.starttls",
          "mail.user",
          "media.bytes-most",
          "media.folder",
          "media.pixels-most",
          "media.s3.bucket",
          "media.s3.endpoint",
          "media.s3.key",
          "media.s3.path-style",
          "media.s3.region",
          "media.s3.secret",
          "media.side-kept",
          "media.side-most",
          "media.store",
          "message.inbound-kept",
          "message.inbox-every",
          "message.lease",
          "message.per-second",
          "message.quiet-from",
          "message.quiet-until",
          "message.receipts-kept",
          "message.sms-choice",
          "message.sms-per-hour",
          "message.sms-per-hour-total",
          "message.success-least",
          "notice.kept",
          "notice.stream-life",
          "notice.streams-most",
          "order.clock-interval",
          "order.complaint-period",
          "order.remind-before",
          "order.ship-within",
          "password.rounds",
          "payment.look-interval",
          "payment.qris-fee-most",
          "payment.qris-most",
          "payment.qris-tick",
          "payment.sweep-within",
          "payout.account-hold",
          "payout.at",
          "payout.fee-most",
          "payout.from",
          "payout.lease",
          "payout.minimum",
          "payout.tick",
          "payout.unclear-after",
          "payout.watch-interval",
          "proxy.trusted",
          "quote.auth-pause",
          "quote.calls-per-minute",
          "quote.honoured",
          "quote.kept",
          "quote.order",
          "quote.pause",
          "quote.seller-holds",
          "quote.wait",
          "reconciliation.hour",
          "reconciliation.interval",
          "reconciliation.wait",
          "refund.shipping-of-returns",
          "refund.watch-interval",
          "secret",
          "secret.previous",
          "seller.activation",
          "seller.evaluate-every",
          "seller.evaluation-lease",
          "seller.policy",
          "seller.registry-patience",
          "seller.scan-required",
          "shipping.answers-kept",
          "shipping.back-off-first",
          "shipping.back-off-most",
          "shipping.breaker-failures",
          "shipping.breaker-pause",
          "shipping.bucket-refill",
          "shipping.bucket-size",
          "shipping.calls-per-turn",
          "shipping.calls-together",
          "shipping.lease",
          "shipping.pace",
          "shipping.pace-most",
          "shipping.pushes-kept",
          "shipping.refresh-every",
          "shipping.seller-notes-after",
          "shipping.throttle-pause",
          "shipping.tracker-every",
          "shipping.withdraw-within",
          "site.name",
          "site.url",
          "statement.folder",
          "statement.lease",
          "statement.still",
          "statement.tick",
          "webpush.devices-most",
          "webpush.hosts",
          "webpush.private-key",
          "webpush.public-key",
          "webpush.subject");

  private SettingNames() {}

  /**
   * Whether the mall or an adapter may know this setting.
   *
   * @param name in full, such as {@code emall.site.url}
   */
  public static boolean known(String name) {
    if (!name.startsWith(PREFIX)) {
      return false;
    }
    String key = name.substring(PREFIX.length());
    return KEYS.contains(key) || ADAPTER_PREFIXES.stream().anyMatch(key::startsWith);
  }
}
