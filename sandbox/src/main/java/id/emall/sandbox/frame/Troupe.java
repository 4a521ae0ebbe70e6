package id.emall.sandbox.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All stand-ins of one sandbox with their routes, their faults and what they remember. */
public final class Troupe implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Troupe.class);

  private final Map<String, StandIn> standIns = new LinkedHashMap<>();
  private final Map<String, Faults> faults = new LinkedHashMap<>();
  private final Routes routes = new Routes();
  private final Journal journal;

  public Troupe(Journal journal) {
    this.journal = journal;
  }

  /** Takes in a stand-in and the stage it was made with. */
  public void add(StandIn standIn, Stage stage) {
    stage.bind(standIn);
    standIns.put(standIn.name(), standIn);
    faults.put(standIn.name(), stage.faults());
    routes.of(standIn.name());
    standIn.routes(routes);
    if (!standIn.faults().isEmpty()) {
      routes.control("GET", "/faults", call -> told(stage.faults()));
      routes.control("POST", "/faults", call -> set(stage.faults(), call));
      routes.control("DELETE", "/faults", call -> clear(stage.faults()));
      routes.control("POST", "/faults/clear", call -> clear(stage.faults()));
    }
  }

  /** Routes that belong to no stand-in, such as the playing page. */
  public Routes routes() {
    return routes.of("");
  }

  /** Replays the journal and opens every stand-in. */
  public void open() {
    journal.replay(
        entry -> {
          StandIn standIn = standIns.get(entry.standIn());
          if (standIn == null) {
            throw new IllegalStateException("the journal tells of an unknown " + entry.standIn());
          }
          standIn.apply(entry);
        });
    standIns.values().forEach(StandIn::open);
  }

  public List<Panel> panels() {
    return standIns.values().stream().filter(StandIn::onPage).map(StandIn::panel).toList();
  }

  /** The faults of a stand-in; empty ones when it has none. */
  public Faults faults(String standIn) {
    return faults.get(standIn);
  }

  /** The port of its own on which a stand-in listens. */
  public OptionalInt port(String name) {
    StandIn standIn = standIns.get(name);
    return standIn == null ? OptionalInt.empty() : standIn.port();
  }

  /** The mall's settings that lead to all of them. */
  public Map<String, String> mallSettings(String url) {
    Map<String, String> all = new LinkedHashMap<>();
    standIns.values().forEach(standIn -> all.putAll(standIn.mallSettings(url)));
    return all;
  }

  /** Answers a call. A form that went well leads back to the page it came from. */
  Reply answer(Call call) {
    try {
      Reply reply = routes.answer(call);
      boolean played = call.isForm() && call.path().startsWith("/sandbox/");
      if (played && reply.status() < 300 && reply.breakage() == Reply.Breakage.NONE) {
        return Reply.text(303, "text/plain", "").header("Location", "/");
      }
      return reply;
    } catch (BadCall e) {
      return Reply.json(400, Map.of("error", call.isForm() ? e.forPeople() : e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("{} {} broke a stand-in", call.method(), call.path(), e);
      return Reply.json(500, Map.of("error", "the stand-in broke; see its log"));
    }
  }

  @Override
  public void close() {
    standIns.values().forEach(StandIn::close);
    journal.close();
  }

  private static Reply set(Faults faults, Call call) {
    faults.set(call.need("fault"), call.number("times", 1));
    return told(faults);
  }

  private static Reply clear(Faults faults) {
    faults.clear();
    return told(faults);
  }

  private static Reply told(Faults faults) {
    return Reply.json(Map.of("faults", faults.meanings(), "active", faults.active()));
  }
}
