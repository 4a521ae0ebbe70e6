package id.emall.sandbox;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.bank.BankStandIn;
import id.emall.sandbox.courier.BinderByteStandIn;
import id.emall.sandbox.courier.BiteshipStandIn;
import id.emall.sandbox.courier.DhlStandIn;
import id.emall.sandbox.courier.FedexStandIn;
import id.emall.sandbox.courier.JneStandIn;
import id.emall.sandbox.courier.MyDhlStandIn;
import id.emall.sandbox.courier.PcpStandIn;
import id.emall.sandbox.courier.PosStandIn;
import id.emall.sandbox.courier.RajaOngkirStandIn;
import id.emall.sandbox.courier.TikiStandIn;
import id.emall.sandbox.courier.WahanaStandIn;
import id.emall.sandbox.frame.ClockStandIn;
import id.emall.sandbox.frame.HttpDoor;
import id.emall.sandbox.frame.Journal;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import id.emall.sandbox.frame.Troupe;
import id.emall.sandbox.mail.MailStandIn;
import id.emall.sandbox.office.ProviderStandIn;
import id.emall.sandbox.play.PlayingPage;
import id.emall.sandbox.push.PushStandIn;
import id.emall.sandbox.registry.DukcapilStandIn;
import id.emall.sandbox.registry.OfficeStandIn;
import id.emall.sandbox.registry.OssStandIn;
import id.emall.sandbox.registry.VerihubsStandIn;
import id.emall.sandbox.sms.KannelStandIn;
import id.emall.sandbox.sms.Phones;
import id.emall.sandbox.sms.RajaSmsStandIn;
import id.emall.sandbox.sms.SmsStandIn;
import id.emall.sandbox.sms.TwilioStandIn;
import id.emall.sandbox.sms.WhatsAppStandIn;
import id.emall.sandbox.tariff.BiteshipRatesStandIn;
import id.emall.sandbox.tariff.JneTariffStandIn;
import id.emall.sandbox.tariff.KomerceStandIn;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A running sandbox. */
public final class Sandbox implements AutoCloseable {

  private final String host;
  private final Troupe troupe;
  private final HttpDoor door;

  private Sandbox(String host, Troupe troupe, HttpDoor door) {
    this.host = host;
    this.troupe = troupe;
    this.door = door;
  }

  /** Who plays, in the order of the page. */
  private static Map<String, Function<Stage, StandIn>> cast() {
    Phones phones = new Phones();
    Map<String, Function<Stage, StandIn>> cast = new LinkedHashMap<>();
    cast.put("clock", ClockStandIn::new);
    cast.put("bank", BankStandIn::bca);
    cast.put("mandiri", BankStandIn::mandiri);
    cast.put("bni", BankStandIn::bni);
    cast.put("bri", BankStandIn::bri);
    cast.put("jne", JneStandIn::new);
    cast.put("tiki", TikiStandIn::new);
    cast.put("pos", PosStandIn::new);
    cast.put("fedex", FedexStandIn::new);
    cast.put("dhl", DhlStandIn::new);
    cast.put("mydhl", MyDhlStandIn::new);
    cast.put("wahana", WahanaStandIn::new);
    cast.put("pcp", PcpStandIn::new);
    cast.put("biteship", BiteshipStandIn::new);
    cast.put("rajaongkir", RajaOngkirStandIn::new);
    cast.put("binderbyte", BinderByteStandIn::new);
    cast.put("komerce-rates", KomerceStandIn::new);
    cast.put("biteship-rates", BiteshipRatesStandIn::new);
    cast.put("jne-rates", JneTariffStandIn::new);
    cast.put("sms", stage -> new SmsStandIn(stage, phones));
    cast.put("kannel", stage -> new KannelStandIn(stage, phones));
    cast.put("raja-sms", stage -> new RajaSmsStandIn(stage, phones));
    cast.put("twilio", stage -> new TwilioStandIn(stage, phones));
    cast.put("whatsapp", stage -> new WhatsAppStandIn(stage, phones));
    cast.put("dukcapil", DukcapilStandIn::new);
    cast.put("oss", OssStandIn::new);
    cast.put("verihubs", VerihubsStandIn::new);
    cast.put("office", OfficeStandIn::new);
    cast.put("mail", MailStandIn::new);
    cast.put("push", PushStandIn::new);
    cast.put("provider", ProviderStandIn::new);
    return cast;
  }

  /**
   * Replays the journal and begins to listen.
   *
   * @throws RuntimeException when a port is taken or the journal is in use or damaged
   */
  public static Sandbox start(SandboxOptions options) {
    Path file = options.journalFile();
    Journal journal = file == null ? Journal.inMemory() : Journal.open(file);
    Troupe troupe = new Troupe(journal);
    try {
      cast()
          .forEach(
              (name, make) -> {
                Stage stage = stage(name, journal, options);
                troupe.add(make.apply(stage), stage);
              });
      PlayingPage.open(troupe);
      troupe.open();
      return new Sandbox(
          options.host(), troupe, HttpDoor.open(options.host(), options.httpPort(), troupe));
    } catch (RuntimeException e) {
      troupe.close();
      throw e;
    }
  }

  private static Stage stage(String name, Journal journal, SandboxOptions options) {
    Map<String, String> settings = new HashMap<>(options.settings());
    settings.putIfAbsent("mail.smtp-port", Integer.toString(options.smtpPort()));
    settings.putIfAbsent("mail.host", options.host());
    Path folder =
        options.journalFile() == null ? null : options.journalFile().toAbsolutePath().getParent();
    return new Stage(name, new MallClock(), journal, folder, settings);
  }

  public int httpPort() {
    return door.port();
  }

  /** Where the stand-ins are reached, e.g. {@code http://127.0.0.1:8090}. */
  public String url() {
    return "http://" + host + ":" + door.port();
  }

  /** Where the mail stand-in takes mail; -1 when none plays. */
  public int smtpPort() {
    return troupe.port("mail").orElse(-1);
  }

  /** Every setting by which a mall talks to this sandbox, with full keys ({@code emall.…}). */
  public Map<String, String> mallSettings() {
    return troupe.mallSettings(url());
  }

  /** The settings of the mall's adapter for BCA, keys without prefix. */
  public Map<String, String> bcaSettings() {
    return bankSettings("bca");
  }

  /**
   * The settings of the mall's adapter for a bank, keys without prefix.
   *
   * @param bank {@code bca}, {@code mandiri}, {@code bni} or {@code bri}
   */
  public Map<String, String> bankSettings(String bank) {
    String prefix = "emall.bank." + bank + ".";
    Map<String, String> own = new LinkedHashMap<>();
    mallSettings()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
              }
            });
    return own;
  }

  @Override
  public void close() {
    door.close();
    troupe.close();
  }
}
