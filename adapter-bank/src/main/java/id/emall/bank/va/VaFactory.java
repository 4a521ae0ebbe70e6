package id.emall.bank.va;

import id.emall.bank.snap.SnapClient;
import id.emall.bank.snap.SnapSettings;
import id.emall.bank.snap.inbound.InboundGate;
import id.emall.bank.snap.inbound.InboundTerms;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.push.PushAdapter;
import id.emall.contracts.bank.push.PushAdapterFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the virtual accounts of a bank out of its dialect. */
public abstract class VaFactory implements PushAdapterFactory {

  private final VaDialect dialect;

  protected VaFactory(VaDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public final String kind() {
    return dialect.kind();
  }

  @Override
  public final List<SettingKey> settings() {
    List<SettingKey> keys = new ArrayList<>(InboundTerms.keys());
    keys.add(
        SettingKey.optional(
            "customer-digits",
            "digits of a number after the company code, the check digit included, "
                + dialect.customerDigits()));
    keys.add(
        SettingKey.optional(
            "timeouts", "PAID where the bank settles what timed out, else UNPAID (the default)"));
    keys.add(
        SettingKey.optional(
            "status-path",
            "where a payment is asked about"
                + (dialect.statusPath() == null ? "" : ", " + dialect.statusPath())));
    // All of these only where the mall may ask: without base-url it waits to be told.
    SnapSettings.keys(dialect.snap()).stream()
        .map(key -> new SettingKey(key.name(), false, key.secret(), key.meaning()))
        .forEach(keys::add);
    return List.copyOf(keys);
  }

  @Override
  public final PushAdapter create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    String company = settings.get("account");
    VaNumbers numbers =
        new VaNumbers(
            company,
            settings.get(
                "customer-digits",
                dialect.customerDigits(),
                VaNumbers.FEWEST_DIGITS,
                VaNumbers.MOST_DIGITS));
    InboundTerms terms =
        InboundTerms.of(settings, dialect.ownPartnerId() ? company : null, dialect.channelId());
    return new VirtualAccounts(
        numbers, new InboundGate(terms, context.clock()), status(context, numbers).orElse(null));
  }

  private Optional<VaStatus> status(AdapterContext context, VaNumbers numbers) {
    AdapterSettings settings = context.settings();
    Optional<String> path =
        settings.find("status-path").or(() -> Optional.ofNullable(dialect.statusPath()));
    if (settings.find("base-url").isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new VaStatus(
            dialect.bank(),
            new SnapClient(SnapSettings.partner(dialect.snap(), settings), context),
            path.get(),
            numbers,
            timeoutsArePaid(settings)));
  }

  private static boolean timeoutsArePaid(AdapterSettings settings) {
    String said = settings.get("timeouts", "UNPAID");
    if (!said.equals("PAID") && !said.equals("UNPAID")) {
      throw new IllegalArgumentException(
          "setting 'timeouts' of adapter '" + settings.name() + "' must be PAID or UNPAID");
    }
    return said.equals("PAID");
  }
}
