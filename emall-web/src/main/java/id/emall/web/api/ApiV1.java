package id.emall.web.api;

import id.emall.core.partner.rest.ApiKeyCheck;
import id.emall.core.partner.rest.CatalogueResource;
import id.emall.core.partner.rest.ContractBodies;
import id.emall.core.partner.rest.OrderResource;
import id.emall.core.partner.rest.Problems;
import id.emall.core.partner.rest.ShipmentListResource;
import id.emall.core.partner.rest.ShipmentResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The first version of the order service over REST. */
@ApplicationPath("/api/v1")
public class ApiV1 extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        CatalogueResource.class,
        OrderResource.class,
        ShipmentListResource.class,
        ShipmentResource.class,
        ApiKeyCheck.class,
        ContractBodies.class,
        Problems.class);
  }

  /** The OpenAPI file describes the service; the server's own description would be a second one. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
