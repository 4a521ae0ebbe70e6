package id.emall.web.operator.report;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.insight.report.Taking;
import id.emall.core.insight.report.TradeReports;
import id.emall.core.insight.report.TradeReports.Side;
import id.emall.core.insight.report.TradeRow;
import id.emall.core.ordering.PayWays;
import id.emall.core.region.Regions;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.operator.OperatorDesk;
import id.emall.web.report.Places;
import id.emall.web.report.TradeDownload;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** What the pages of both reports do alike. */
@ApplicationScoped
class TradePages {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private TradeReports reports;

  @Inject private PayWays ways;

  @Inject private Regions regions;

  @Inject private TradeDownload download;

  @Inject private Answers answers;

  /** A page of the report. */
  View page(Side side, MultivaluedMap<String, String> asked) {
    Actor.Member operator = operator();
    TradeSearch search = search(operator, asked);
    Page<TradeRow> page = reports.page(operator, side, search.wish(), asked.getFirst("hal"));
    return view(operator, side, search, page);
  }

  /** All of it on paper, unless it is too much. */
  Response paper(Side side, MultivaluedMap<String, String> asked) {
    Actor.Member operator = operator();
    TradeSearch search = search(operator, asked);
    try {
      Taking taking = reports.take(operator, side, search.wish(), TradeReports.PRINTED_MOST);
      List<TradeRow> rows = new ArrayList<>();
      taking.forEach(rows::add);
      return Response.ok(
              View.of("operator/report/print", "rows", rows)
                  .with("side", side)
                  .with("totals", reports.totals(operator, side, search.wish()))
                  .with("period", search.period())
                  .with("places", Places.of(regions))
                  .with("back", search.at(path(side)).whole()))
          .build();
    } catch (Refusal tooMuch) {
      return refused(tooMuch, operator, side, search);
    }
  }

  /** All of it as a file, unless it is too much. */
  Response file(Side side, MultivaluedMap<String, String> asked) {
    Actor.Member operator = operator();
    TradeSearch search = search(operator, asked);
    try {
      Taking taking = reports.take(operator, side, search.wish(), TradeReports.TAKEN_MOST);
      return side == Side.SALES
          ? download.sales(taking, search.period())
          : download.purchases(taking, search.period());
    } catch (Refusal tooMuch) {
      return refused(tooMuch, operator, side, search);
    }
  }

  private Response refused(Refusal tooMuch, Actor.Member operator, Side side, TradeSearch search) {
    return answers.refused(
        tooMuch, view(operator, side, search, reports.page(operator, side, search.wish(), null)));
  }

  private View view(Actor.Member operator, Side side, TradeSearch search, Page<TradeRow> page) {
    String here = path(side);
    return View.of("operator/report/report", "rows", page.rows())
        .with("side", side)
        .with("totals", reports.totals(operator, side, search.wish()))
        .with("ways", ways.ever())
        .with("search", search)
        .with("places", Places.of(regions))
        .with("file", search.at(here + "/unduh").whole())
        .with("paper", search.at(here + "/cetak").whole())
        .with("before", search.at(here).page(page.before()))
        .with("after", search.at(here).page(page.after()));
  }

  private TradeSearch search(Actor.Member operator, MultivaluedMap<String, String> asked) {
    return TradeSearch.read(Form.sent(asked), operator, regions, currentPage.page().now());
  }

  private static String path(Side side) {
    return side == Side.SALES ? OperatorDesk.SALES : OperatorDesk.PURCHASES;
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.MONEY, Right.MEMBERS);
  }
}
