package id.emall.core.common.adapter;

import id.emall.core.common.vault.SealedColumn;
import id.emall.core.common.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The access tokens of adapters are sealed. */
@ApplicationScoped
class TokenColumn implements SealedColumns {

  @Override
  public List<SealedColumn> columns() {
    return List.of(SealedColumn.plain("adapter_token", "name", "token_cipher"));
  }
}
