package id.emall.core.media;

import id.emall.core.common.Vault;
import id.emall.core.common.vault.SealedThings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Private files, those from before they were sealed included. */
@ApplicationScoped
public class SealedFiles implements SealedThings {

  private static final Logger LOG = LoggerFactory.getLogger(SealedFiles.class);
  private static final int BATCH = 200;

  private MediaRows rows;
  private MediaKeeping keeping;
  private Vault vault;

  protected SealedFiles() {}

  @Inject
  SealedFiles(MediaRows rows, MediaKeeping keeping, Vault vault) {
    this.rows = rows;
    this.keeping = keeping;
    this.vault = vault;
  }

  @Override
  public String name() {
    return "media";
  }

  @Override
  public Map<Integer, Long> byKey() {
    return rows.byKey();
  }

  @Override
  public int renew() {
    int stuck = 0;
    String behind = "";
    List<String> some;
    do {
      some = rows.sealedOtherwise(vault.newest(), behind, BATCH);
      for (String id : some) {
        behind = id;
        try {
          keeping.renew(id, keeping.sealedAnew(id));
        } catch (RuntimeException e) {
          stuck++;
          LOG.warn("The private file {} cannot be sealed anew", id, e);
        }
      }
    } while (some.size() == BATCH);
    return stuck;
  }
}
