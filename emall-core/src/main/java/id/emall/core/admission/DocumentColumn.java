package id.emall.core.admission;

import id.emall.core.common.vault.SealedColumn;
import id.emall.core.common.vault.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The numbers of applicants' documents are sealed, and found again by a hash of kind and number.
 */
@ApplicationScoped
class DocumentColumn implements SealedColumns {

  @Override
  public List<SealedColumn> columns() {
    return List.of(
        new SealedColumn(
            "seller_application",
            "id",
            "document_cipher",
            "document_hmac",
            "document_kind || chr(10)"),
        SealedColumn.plain("seller_application", "id", "birth_date_cipher"),
        new SealedColumn("seller_paper", "id", "number_cipher", "number_hmac", "kind || chr(10)"));
  }
}
