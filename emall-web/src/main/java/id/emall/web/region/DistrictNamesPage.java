package id.emall.web.region;

import id.emall.core.region.District;
import id.emall.core.region.Districts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;

/** The names of a regency's districts, a line each, for a form whose regency has changed. */
@Path("/kecamatan/{regency}")
@ApplicationScoped
@Produces("text/plain")
public class DistrictNamesPage {

  @Inject private Districts districts;

  /** Empty where there are none; kept by browsers for an hour. */
  @GET
  public Response names(@PathParam("regency") String regencyCode) {
    String names =
        districts.of(regencyCode).stream().map(District::name).collect(Collectors.joining("\n"));
    return Response.ok(names, "text/plain; charset=UTF-8")
        .header("Cache-Control", "private, max-age=3600")
        .build();
  }
}
