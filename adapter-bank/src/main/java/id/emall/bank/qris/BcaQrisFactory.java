package id.emall.bank.qris;

import id.emall.bank.snap.SnapClient;
import id.emall.bank.snap.SnapDialect;
import id.emall.bank.snap.SnapDialect.Calling;
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

/**
 * Makes the adapter of kind {@code bca-qris}. Paths are those that other clients of BCA use; the
 * standard's fields are sent. Which CHANNEL-ID BCA assigns for QRIS is not published, so it must be
 * set.
 */
public final class BcaQrisFactory implements PushAdapterFactory {

  private static final SnapDialect DIALECT =
      new SnapDialect(
          "BCA",
          "bca-qris",
          Calling.usual("/openapi/v1.0/access-token/b2b", null, 27),
          null,
          null,
          null);

  @Override
  public String kind() {
    return DIALECT.kind();
  }

  @Override
  public List<SettingKey> settings() {
    List<SettingKey> keys = new ArrayList<>(SnapSettings.keys(DIALECT));
    keys.addAll(QrisTerms.keys());
    keys.addAll(InboundTerms.keys());
    return List.copyOf(keys);
  }

  @Override
  public PushAdapter create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    return new QrisAccount(
        new SnapQr(
            DIALECT.bank(),
            new SnapClient(SnapSettings.partner(DIALECT, settings), context),
            QrisTerms.of(settings),
            context.clock()),
        new QrisNotices(new InboundGate(InboundTerms.of(settings, null, null), context.clock())),
        context.clock());
  }
}
