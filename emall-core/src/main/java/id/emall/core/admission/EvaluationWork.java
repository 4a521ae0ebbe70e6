package id.emall.core.admission;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.identity.registry.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks registries about applications that wait for them: claims in one transaction, asks outside
 * any, stores each answer in one of its own, and has the case decided when all have answered or the
 * patience of {@code emall.seller.registry-patience} is over. Dying in between costs a question.
 */
@ApplicationScoped
public class EvaluationWork implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(EvaluationWork.class);

  private static final Set<OutsideFailure.Kind> AN_OPERATORS =
      Set.of(OutsideFailure.Kind.AUTH, OutsideFailure.Kind.BAD_REQUEST);

  private EvaluationQueue queue;
  private Dossiers dossiers;
  private Registries registries;
  private RegistryWords words;
  private Evaluations evaluations;
  private WorkItems workItems;
  private SettingReader settings;

  protected EvaluationWork() {}

  @Inject
  EvaluationWork(
      EvaluationQueue queue,
      Dossiers dossiers,
      Registries registries,
      RegistryWords words,
      Evaluations evaluations,
      WorkItems workItems,
      SettingReader settings) {
    this.queue = queue;
    this.dossiers = dossiers;
    this.registries = registries;
    this.words = words;
    this.evaluations = evaluations;
    this.workItems = workItems;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "seller-evaluation";
  }

  @Override
  public Duration every() {
    return settings.duration("emall.seller.evaluate-every", Duration.ofSeconds(2));
  }

  @Override
  public void run() {
    queue.claim().forEach(this::work);
  }

  /** One that cannot be judged must not keep the others from it. */
  private void work(EvaluationQueue.Due due) {
    try {
      evaluate(due);
    } catch (Refusal refusal) {
      LOG.info("application {} goes to the desk: {}", due.id(), refusal.code());
      evaluations.toTheDesk(due.id(), due.round());
    } catch (RuntimeException e) {
      LOG.error("application {} could not be evaluated", due.id(), e);
      queue.putOff(due);
    }
  }

  private void evaluate(EvaluationQueue.Due due) {
    Dossiers.Case known = dossiers.read(due.id());
    if (known.round() != due.round()) {
      return;
    }
    dossiers.open(known).forEach(question -> ask(known, question));
    List<RegistryWords.Question> open = dossiers.open(known);
    if (!open.isEmpty() && !queue.overdue(due)) {
      queue.putOff(due);
      return;
    }
    words.giveUp(known.id(), known.round(), open);
    evaluations.conclude(due.id(), due.round());
  }

  private void ask(Dossiers.Case known, RegistryWords.Question question) {
    RegistryAnswer answer = registries.ask(question.registry(), dossiers.claim(known, question));
    words.store(known.id(), known.round(), question, answer);
    if (answer instanceof RegistryAnswer.Failed failed) {
      OutsideFailure failure = failed.failure();
      LOG.warn("registry {} could not be asked: {}", question.registry(), failure.getMessage());
      if (AN_OPERATORS.contains(failure.kind())) {
        workItems.raise("registry.refused", question.registry(), failure.getMessage(), Map.of());
      }
    }
  }
}
