package id.emall.web.security;

import id.emall.core.common.Actor;
import jakarta.enterprise.context.RequestScoped;

/** Who makes this request; a visitor until the sign-in says otherwise. */
@RequestScoped
public class CurrentActor {

  private Actor actor = Actor.VISITOR;

  /** Who makes this request. */
  public Actor actor() {
    return actor;
  }

  void become(Actor known) {
    this.actor = known;
  }
}
