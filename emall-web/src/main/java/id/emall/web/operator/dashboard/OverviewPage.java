package id.emall.web.operator.dashboard;

import id.emall.core.common.Actor;
import id.emall.core.insight.ServiceHealth;
import id.emall.core.insight.Trade;
import id.emall.core.insight.TradeFigures;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.frame.View;
import id.emall.web.operator.AreaFilter;
import id.emall.web.operator.OperatorDesk;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The mall at a glance: what waits for the operator, how services do, what is traded. */
@Path(OperatorDesk.OVERVIEW)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {

  @Inject private CurrentActor currentActor;

  @Inject private Desks desks;

  @Inject private ServiceHealth health;

  @Inject private TradeFigures figures;

  @Inject private Regions regions;

  @GET
  public View show(
      @QueryParam("provinsi") String province, @QueryParam("kabupaten") String regency) {
    Actor.Member operator = currentActor.actor().requireOperator();
    AreaFilter area = AreaFilter.of(regions, operator.area(), province, regency);
    String within = area.area().isEmpty() ? operator.area() : area.area();
    Trade trade = figures.of(operator, within);
    List<Regency> places = places();
    return View.of("operator/overview", "figures", desks.of(operator))
        .with("services", health.of(operator))
        .with("area", area)
        .with("trade", trade)
        .with("map", IslandMap.of(places, trade.sellers(), within))
        .with("sellers", SellerTable.of(places, trade.sellers(), within));
  }

  private List<Regency> places() {
    return regions.provinces().stream()
        .flatMap(province -> regions.regenciesOf(province.code()).stream())
        .toList();
  }
}
