package id.emall.core.partner;

import id.emall.core.common.vault.SealedColumn;
import id.emall.core.common.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The SOAP secrets of partners are sealed. */
@ApplicationScoped
class SoapSecretColumn implements SealedColumns {

  @Override
  public List<SealedColumn> columns() {
    return List.of(SealedColumn.plain("partner", "id", "soap_secret_cipher"));
  }
}
