package id.emall.web.wish;

import id.emall.core.wish.Wishes;
import id.emall.web.frame.Favourites;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Read in one statement when the first product of a page asks, and not at all for visitors. */
@RequestScoped
public class CurrentFavourites implements Favourites {

  @Inject private CurrentActor currentActor;

  @Inject private Wishes wishes;

  private Set<UUID> kept;

  @Override
  public boolean has(UUID product) {
    if (kept == null) {
      kept = currentActor.actor().memberId().map(wishes::kept).orElse(Set.of());
    }
    return kept.contains(product);
  }
}
