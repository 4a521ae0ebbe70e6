package id.emall.core.common.adapter;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterFactory;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import id.emall.contracts.bank.push.PushAdapter;
import id.emall.contracts.bank.push.PushAdapterFactory;
import id.emall.contracts.bank.push.PushedAccount;
import id.emall.contracts.bank.transfer.TransferService;
import id.emall.contracts.bank.transfer.TransferServiceFactory;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.rate.RateService;
import id.emall.contracts.courier.rate.RateServiceFactory;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.IdentityRegistryFactory;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;

/**
 * The adapters in use, by their names in the settings: {@code emall.bank.<name>.adapter} says which
 * kind serves it, the other keys under {@code emall.bank.<name>.} are the adapter's own. Likewise
 * {@code emall.push.}, {@code emall.courier.}, {@code emall.rate.}, {@code emall.sms.} and {@code
 * emall.registry.}. An unknown kind or key stops the start.
 */
@ApplicationScoped
public class Adapters {

  private static final String BANK = "emall.bank.";

  /** How money leaves an account: {@code transfer}, {@code file}, or not at all without it. */
  private static final String PAYOUT = "payout";

  /** How often a courier may be asked is the mall's to keep, whatever adapter asks. */
  private static final Set<String> COURIER_KEYS =
      Set.of("calls-at-once", "call-every", "calls-together", "calls-a-day");

  /** Which gateway is chosen is the mall's to decide. */
  private static final Set<String> SMS_KEYS = Set.of("order", "prefixes", "price", "share");

  /** How often a registry may be asked is the mall's to keep. */
  private static final Set<String> REGISTRY_KEYS = Set.of("calls-a-day");

  private static final Set<String> BANK_ACCOUNT_KEYS =
      Set.of("account", "holder", "bank", "closed", PAYOUT);

  private SettingReader settings;
  private Clock clock;
  private StoredTokens tokens;
  private StoredSequence sequence;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectTimeout(Duration.ofSeconds(5))
          .readTimeout(Duration.ofSeconds(20))
          .writeTimeout(Duration.ofSeconds(20))
          .callTimeout(Duration.ofSeconds(30))
          .followRedirects(false)
          .retryOnConnectionFailure(false)
          .build();

  private Map<String, BankFeed> banks;
  private Map<String, PayoutChannel> payoutChannels;
  private Map<String, PushAdapter> pushes;
  private Map<String, Pushed> pushedAccounts;
  private Map<String, CourierAdapter> couriersByName;
  private Map<String, RateService> rateServices;
  private Map<String, SmsGateway> smsGateways;
  private Map<String, IdentityRegistry> registries;

  protected Adapters() {}

  @Inject
  public Adapters(
      SettingReader settings, Clock clock, StoredTokens tokens, StoredSequence sequence) {
    this.settings = settings;
    this.clock = clock;
    this.tokens = tokens;
    this.sequence = sequence;
  }

  /**
   * A receiving account of the mall and the source of its mutations.
   *
   * @param name its name in the settings
   * @param bank short name people know, e.g. {@code BCA}
   * @param closed whether it is read for the invoices it has and takes no new ones
   * @param kind of the adapter
   */
  public record BankFeed(
      String name,
      String bank,
      String account,
      String holder,
      boolean closed,
      String kind,
      MutationSource source) {}

  public synchronized Map<String, BankFeed> banks() {
    if (banks == null) {
      banks = new LinkedHashMap<>();
      make(BANK, MutationSourceFactory.class, BANK_ACCOUNT_KEYS)
          .forEach((name, source) -> banks.put(name, bankFeed(name, source)));
    }
    return banks;
  }

  /**
   * An account of the mall from which money may leave.
   *
   * @param service null where it leaves by files that operators bring to the bank's own site
   */
  public record PayoutChannel(String name, String bank, String account, TransferService service) {}

  /** By name; empty when no account has the key {@code payout}. */
  public synchronized Map<String, PayoutChannel> payoutChannels() {
    if (payoutChannels == null) {
      Map<String, PayoutChannel> made = new LinkedHashMap<>();
      byName(BANK)
          .forEach(
              (name, values) -> {
                if (values.containsKey(PAYOUT)) {
                  made.put(name, payoutChannel(name, values));
                }
              });
      payoutChannels = made;
    }
    return payoutChannels;
  }

  private PayoutChannel payoutChannel(String name, Map<String, String> values) {
    BankFeed feed = banks().get(name);
    return new PayoutChannel(
        name,
        feed.bank(),
        feed.account(),
        switch (values.get(PAYOUT)) {
          case "transfer" -> transferService(name, values);
          case "file" -> null;
          default ->
              throw new IllegalStateException(
                  "setting " + BANK + name + "." + PAYOUT + " must be transfer or file");
        });
  }

  private TransferService transferService(String name, Map<String, String> values) {
    return transferFactory(values.get("adapter"))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "setting " + BANK + name + "." + PAYOUT + ": this kind makes no transfers"))
        .create(
            new AdapterContext(new AdapterSettings(name, values), http, clock, tokens, sequence));
  }

  private static Optional<TransferServiceFactory> transferFactory(String kind) {
    return StreamSupport.stream(
            ServiceLoader.load(TransferServiceFactory.class, Adapters.class.getClassLoader())
                .spliterator(),
            false)
        .filter(factory -> factory.kind().equals(kind))
        .findFirst();
  }

  /** A bank's transfers share its name, so their keys stand among those of its statement. */
  private static Set<String> keysOf(AdapterFactory<?> factory) {
    Set<String> keys = new HashSet<>();
    factory.settings().forEach(key -> keys.add(key.name()));
    if (factory instanceof MutationSourceFactory) {
      transferFactory(factory.kind())
          .ifPresent(transfers -> transfers.settings().forEach(key -> keys.add(key.name())));
    }
    return keys;
  }

  /**
   * A receiving account whose payments are told to the mall.
   *
   * @param name its name in the settings, under {@code emall.push.}
   * @param bank short name people know, e.g. {@code BCA}
   * @param number what the contract is known by: the company code, the merchant's id
   * @param closed whether it takes no new invoices
   */
  public record Pushed(
      String name,
      String bank,
      String number,
      String holder,
      boolean closed,
      PushedAccount adapter) {}

  /** Whoever calls the mall about money, by name. */
  public synchronized Map<String, PushAdapter> pushes() {
    if (pushes == null) {
      pushes = make("emall.push.", PushAdapterFactory.class, BANK_ACCOUNT_KEYS);
    }
    return pushes;
  }

  /** Those of {@link #pushes} that are receiving accounts. */
  public synchronized Map<String, Pushed> pushedAccounts() {
    if (pushedAccounts == null) {
      Map<String, Pushed> accounts = new LinkedHashMap<>();
      pushes()
          .forEach(
              (name, adapter) -> {
                if (adapter instanceof PushedAccount account) {
                  refuseTwice(name);
                  accounts.put(name, pushed(name, account));
                }
              });
      pushedAccounts = accounts;
    }
    return pushedAccounts;
  }

  /** Of two names that follow one courier, the later. */
  public Map<CourierId, CourierAdapter> couriers() {
    Map<CourierId, CourierAdapter> byId = new LinkedHashMap<>();
    couriersByName().values().forEach(courier -> byId.put(courier.id(), courier));
    return byId;
  }

  /** Couriers by their names in the settings, in the order of these. */
  public synchronized Map<String, CourierAdapter> couriersByName() {
    if (couriersByName == null) {
      couriersByName = make("emall.courier.", CourierAdapterFactory.class, COURIER_KEYS);
    }
    return couriersByName;
  }

  /** Who quotes shipping costs, by name. */
  public synchronized Map<String, RateService> rateServices() {
    if (rateServices == null) {
      rateServices = make("emall.rate.", RateServiceFactory.class, Set.of());
    }
    return rateServices;
  }

  /** By name. */
  public synchronized Map<String, SmsGateway> smsGateways() {
    if (smsGateways == null) {
      smsGateways = make("emall.sms.", SmsGatewayFactory.class, SMS_KEYS);
    }
    return smsGateways;
  }

  /** Registries of people and businesses, by name. */
  public synchronized Map<String, IdentityRegistry> registries() {
    if (registries == null) {
      registries = make("emall.registry.", IdentityRegistryFactory.class, REGISTRY_KEYS);
    }
    return registries;
  }

  private BankFeed bankFeed(String name, MutationSource source) {
    String prefix = "emall.bank." + name + ".";
    return new BankFeed(
        name,
        settings.text(prefix + "bank", name.toUpperCase(java.util.Locale.ROOT)),
        settings.text(prefix + "account"),
        settings.text(prefix + "holder"),
        settings.text(prefix + "closed", "false").equals("true"),
        settings.text(prefix + "adapter"),
        source);
  }

  /** A receiving account's name is what checkouts and operators call it by. */
  private void refuseTwice(String name) {
    if (banks().containsKey(name)) {
      throw new IllegalStateException(
          "emall.bank.%s and emall.push.%s are two accounts of one name".formatted(name, name));
    }
  }

  private Pushed pushed(String name, PushedAccount account) {
    String prefix = "emall.push." + name + ".";
    return new Pushed(
        name,
        settings.text(prefix + "bank", name.toUpperCase(java.util.Locale.ROOT)),
        settings.text(prefix + "account"),
        settings.text(prefix + "holder"),
        settings.text(prefix + "closed", "false").equals("true"),
        account);
  }

  private <A, F extends AdapterFactory<A>> Map<String, A> make(
      String prefix, Class<F> family, Set<String> ownKeys) {
    Map<String, F> kinds =
        StreamSupport.stream(
                ServiceLoader.load(family, Adapters.class.getClassLoader()).spliterator(), false)
            .collect(Collectors.toMap(AdapterFactory::kind, factory -> factory));
    Map<String, A> made = new LinkedHashMap<>();
    byName(prefix)
        .forEach((name, values) -> made.put(name, make(prefix + name, values, kinds, ownKeys)));
    return made;
  }

  private <A, F extends AdapterFactory<A>> A make(
      String prefix, Map<String, String> values, Map<String, F> kinds, Set<String> ownKeys) {
    String kind = values.get("adapter");
    F factory = kind == null ? null : kinds.get(kind);
    if (factory == null) {
      throw new IllegalStateException(
          "setting "
              + prefix
              + ".adapter must be one of "
              + kinds.keySet()
              + ", got '"
              + kind
              + "'");
    }
    Set<String> known = keysOf(factory);
    for (String key : values.keySet()) {
      if (!key.equals("adapter") && !known.contains(key) && !ownKeys.contains(key)) {
        throw new IllegalStateException(
            "setting " + prefix + "." + key + " is unknown; known are " + known);
      }
    }
    String name = prefix.substring(prefix.lastIndexOf('.') + 1);
    return factory.create(
        new AdapterContext(new AdapterSettings(name, values), http, clock, tokens, sequence));
  }

  private Map<String, Map<String, String>> byName(String prefix) {
    Map<String, Map<String, String>> names = new TreeMap<>();
    settings
        .under(prefix)
        .forEach(
            (key, value) -> {
              int dot = key.indexOf('.');
              if (dot < 1) {
                throw new IllegalStateException(
                    "setting " + prefix + key + " lacks a name and a key");
              }
              names
                  .computeIfAbsent(key.substring(0, dot), name -> new TreeMap<>())
                  .put(key.substring(dot + 1), value);
            });
    return names;
  }
}
