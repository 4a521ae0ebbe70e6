package id.emall.core.member.factor;

import id.emall.core.common.vault.SealedColumn;
import id.emall.core.common.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The secrets of apps are sealed. */
@ApplicationScoped
class TotpColumn implements SealedColumns {

  @Override
  public List<SealedColumn> columns() {
    return List.of(SealedColumn.plain("totp", "member_id", "secret_cipher"));
  }
}
