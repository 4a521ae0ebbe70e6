package id.emall.web.boot;

import id.emall.core.common.work.Background;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while background work is being woken. */
@Liveness
@ApplicationScoped
public class BackgroundHealth implements HealthCheck {

  @Inject private Background background;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("background").status(background.running()).build();
  }
}
