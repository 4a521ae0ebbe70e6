package id.emall.bank.snap;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import java.util.ArrayList;
import java.util.List;

/** Makes the statement adapter of a bank that speaks SNAP, out of its dialect. */
public abstract class SnapFactory implements MutationSourceFactory {

  private final SnapDialect dialect;

  protected SnapFactory(SnapDialect dialect) {
    this.dialect = dialect;
  }

  SnapDialect dialect() {
    return dialect;
  }

  @Override
  public final String kind() {
    return dialect.kind();
  }

  @Override
  public final List<SettingKey> settings() {
    List<SettingKey> keys = new ArrayList<>(SnapSettings.keys(dialect));
    keys.addAll(StatementTerms.keys(dialect.asking()));
    keys.addAll(dialect.channel().keys());
    return List.copyOf(keys);
  }

  @Override
  public final MutationSource create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    return new SnapStatementSource(
        dialect,
        new SnapClient(SnapSettings.partner(dialect, settings), context),
        dialect.channel().capabilities(settings),
        StatementTerms.of(dialect.asking(), settings));
  }
}
