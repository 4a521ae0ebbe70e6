package id.emall.core.common.vault;

import java.util.List;

/**
 * The sealed columns of a package's tables, given as a bean. What is not named here is unreadable
 * once the secret it was sealed with is gone.
 */
public interface SealedColumns {

  List<SealedColumn> columns();
}
