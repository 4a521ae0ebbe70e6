package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Handler;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * BCA's QRIS: gives out codes, lets a wallet pay them, tells the mall and brings the money.
 * Settings of the stand-in: {@code merchant-id}, and those of {@link MallCalls}.
 */
final class QrisCounter {

  private final Stage stage;
  private final BankBooks accounts;
  private final SnapCustomer customer;
  private final SnapKeys keys;
  private final QrBooks codes;
  private final MallCalls mall;

  QrisCounter(Stage stage, BankBooks accounts, SnapCustomer customer, SnapKeys keys) {
    this.stage = stage;
    this.accounts = accounts;
    this.customer = customer;
    this.keys = keys;
    this.codes = new QrBooks(stage);
    this.mall = new MallCalls(stage, keys, customer.partnerId(), customer.channelId());
  }

  void routes(Routes routes, SnapGate gate) {
    QrWallet wallet = new QrWallet(stage, codes, accounts, mall);
    SnapQris services = new SnapQris(stage, gate, codes, merchant(), wallet::payEarly);
    routes.on("POST", "/openapi/v1.0/qr/qr-mpm-generate", orRefused(services::generate));
    routes.on("POST", "/openapi/v1.0/qr/qr-mpm-query", orRefused(services::query));
    routes.control("GET", "/qris", wallet::list);
    routes.control("POST", "/qris/pay", wallet::pay);
    routes.control("POST", "/qris/notify", wallet::notifyAgain);
    routes.control("POST", "/qris/settle", wallet::settle);
  }

  private static Handler orRefused(Handler service) {
    return call -> {
      try {
        return service.handle(call);
      } catch (BankRefusal e) {
        return e.reply();
      }
    };
  }

  private String merchant() {
    return stage.setting("merchant-id", "000885000812345");
  }

  void apply(JournalEntry entry) {
    codes.apply(entry);
  }

  String html(String standIn) {
    return QrPanel.html(standIn, codes.all());
  }

  /** The mall's settings that lead here. */
  Map<String, String> mallSettings(String url) {
    String prefix = "emall.push." + QrWallet.DOOR + ".";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(prefix + "adapter", "bca-qris");
    settings.put(prefix + "bank", BankHouse.BCA.bank());
    settings.put(prefix + "account", merchant());
    settings.put(prefix + "holder", accounts.book(accounts.first()).holder());
    settings.put(prefix + "base-url", url);
    settings.put(prefix + "client-id", customer.clientId());
    settings.put(prefix + BankHouse.BCA.terms().secretKey(), customer.secret());
    settings.put(prefix + "private-key", keys.reference());
    settings.put(prefix + "partner-id", customer.partnerId());
    settings.put(prefix + "channel-id", customer.channelId());
    settings.put(prefix + "caller-id", mall.callerId());
    settings.put(prefix + "caller-secret", mall.callerSecret());
    settings.put(prefix + "caller-public-key", mall.publicPem());
    return settings;
  }
}
