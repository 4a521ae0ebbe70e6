package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Handler;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * BCA's virtual accounts, and Moota's robot on BCA's account: both call the mall. Settings of the
 * stand-in: {@code company-code}, {@code moota-secret}, and those of {@link MallCalls}.
 */
final class VaHouse {

  /** CHANNEL-ID of virtual accounts, by BCA's documentation. */
  private static final String CHANNEL = "95231";

  private final Stage stage;
  private final BankBooks accounts;
  private final SnapCustomer customer;
  private final SnapKeys keys;
  private final VaBooks payments;
  private final MallCalls mall;
  private final MootaRobot moota;

  VaHouse(Stage stage, BankBooks accounts, SnapCustomer customer, SnapKeys keys) {
    this.stage = stage;
    this.accounts = accounts;
    this.customer =
        new SnapCustomer(
            customer.clientId(), customer.secret(), company(stage), CHANNEL, customer.hex());
    this.keys = keys;
    this.payments = new VaBooks(stage);
    this.mall = new MallCalls(stage, keys, company(stage), CHANNEL);
    this.moota = new MootaRobot(stage, accounts, mall);
  }

  private static String company(Stage stage) {
    return stage.setting("company-code", "77123");
  }

  void routes(Routes routes, BankTokens tokens) {
    SnapGate gate = new SnapGate(stage, BankHouse.BCA, tokens, customer, new Limits(stage));
    VaCounter counter = new VaCounter(stage, payments, accounts, mall, company(stage));
    SnapVaStatus status = new SnapVaStatus(stage, gate, payments);
    routes.on("POST", "/openapi/v1.0/transfer-va/status", orRefused(status::status));
    routes.control("GET", "/va", counter::list);
    routes.control("POST", "/va/inquire", counter::inquire);
    routes.control("POST", "/va/pay", counter::pay);
    routes.control("POST", "/va/tell", counter::tellUntold);
    routes.control("POST", "/va/settle", counter::settle);
    routes.control("POST", "/moota/send", moota::send);
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

  void apply(JournalEntry entry) {
    payments.apply(entry);
  }

  String html(String standIn) {
    return VaPanel.html(standIn, company(stage), payments.all());
  }

  /** The mall's settings that lead here. */
  Map<String, String> mallSettings(String url) {
    String prefix = "emall.push." + VaCounter.DOOR + ".";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(prefix + "adapter", "bca-va");
    settings.put(prefix + "bank", BankHouse.BCA.bank());
    settings.put(prefix + "account", company(stage));
    settings.put(prefix + "holder", accounts.book(accounts.first()).holder());
    settings.put(prefix + "base-url", url);
    settings.put(prefix + "client-id", customer.clientId());
    settings.put(prefix + BankHouse.BCA.terms().secretKey(), customer.secret());
    settings.put(prefix + "private-key", keys.reference());
    settings.put(prefix + "partner-id", customer.partnerId());
    settings.put(prefix + "channel-id", customer.channelId());
    settings.put(prefix + "signature-encoding", customer.hex() ? "HEX" : "BASE64");
    settings.put(prefix + "caller-id", mall.callerId());
    settings.put(prefix + "caller-secret", mall.callerSecret());
    settings.put(prefix + "caller-public-key", mall.publicPem());
    settings.put("emall.push." + MootaRobot.DOOR + ".adapter", "moota");
    settings.put("emall.push." + MootaRobot.DOOR + ".secret", moota.secret());
    return settings;
  }
}
