package id.emall.bank.bri.older;

import id.emall.bank.statement.Channel;
import id.emall.bank.statement.FieldNames;
import id.emall.bank.statement.NoRows;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What both older interfaces share. Documented: at most one month or 10 MB at once (28 days are
 * asked for), twelve months back, the signature; for the newer interface also that rows of other
 * days may come. Whether nomor_reff is one row's alone is unverified, so ids are not read unless
 * {@code row-ids} says so.
 */
abstract class OlderFactory implements MutationSourceFactory {

  private static final int RANGE_DAYS = 28;
  private static final int DAYS_BACK = 360;

  private final String kind;
  private final FieldNames names;
  private final Channel channel;
  private final OlderStatementSource.Question question;

  /**
   * @param rowBalances whether the balances around rows are documented
   */
  OlderFactory(
      String kind, FieldNames names, boolean rowBalances, OlderStatementSource.Question question) {
    this.kind = kind;
    this.names = names;
    this.question = question;
    this.channel =
        new Channel(
            DAYS_BACK,
            RANGE_DAYS,
            0,
            false,
            rowBalances,
            Duration.ofMinutes(5),
            4,
            Duration.ofMinutes(15));
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final List<SettingKey> settings() {
    List<SettingKey> keys = new ArrayList<>(OlderClient.keys());
    keys.add(NoRows.key(""));
    keys.add(names.key());
    keys.addAll(channel.keys());
    return List.copyOf(keys);
  }

  @Override
  public final MutationSource create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    Capabilities capabilities = channel.capabilities(settings);
    return new OlderStatementSource(
        new OlderClient(context),
        question,
        new OlderReading(names.corrected(settings), capabilities),
        capabilities,
        NoRows.of(settings, ""));
  }
}
