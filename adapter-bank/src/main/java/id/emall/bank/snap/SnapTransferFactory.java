package id.emall.bank.snap;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.transfer.TransferService;
import id.emall.contracts.bank.transfer.TransferServiceFactory;
import java.util.List;

/** Makes the transfers of a bank that speaks SNAP, under the contract of its statement. */
public abstract class SnapTransferFactory implements TransferServiceFactory {

  private static final String SERVICE = "interbank-service";

  private final SnapDialect dialect;
  private final TransferDialect transfers;

  protected SnapTransferFactory(SnapFactory statements, TransferDialect transfers) {
    this.dialect = statements.dialect();
    this.transfers = transfers;
  }

  @Override
  public final String kind() {
    return dialect.kind();
  }

  @Override
  public final List<SettingKey> settings() {
    return List.of(
        SettingKey.optional(
            SERVICE, "BIFAST or ONL, sent as additionalInfo.transferType to other banks, BIFAST"),
        SettingKey.optional(
            "inquiry-internal-path", "whose an account is here, " + transfers.inquiryInternal()),
        SettingKey.optional(
            "inquiry-external-path",
            "whose an account elsewhere is, " + transfers.inquiryExternal()),
        SettingKey.optional("intrabank-path", "transfers here, " + transfers.intrabank()),
        SettingKey.optional("interbank-path", "transfers elsewhere, " + transfers.interbank()),
        SettingKey.optional("transfer-status-path", "what became of one, " + transfers.status()));
  }

  @Override
  public final TransferService create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    String service = settings.get(SERVICE, "BIFAST");
    if (!service.equals("BIFAST") && !service.equals("ONL")) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must be BIFAST or ONL".formatted(SERVICE, settings.name()));
    }
    return new SnapTransfers(
        dialect,
        new SnapClient(SnapSettings.partner(dialect, settings), context),
        new TransferDialect(
            transfers.bankCode(),
            settings.get("inquiry-internal-path", transfers.inquiryInternal()),
            settings.get("inquiry-external-path", transfers.inquiryExternal()),
            settings.get("intrabank-path", transfers.intrabank()),
            settings.get("interbank-path", transfers.interbank()),
            settings.get("transfer-status-path", transfers.status())),
        service);
  }
}
