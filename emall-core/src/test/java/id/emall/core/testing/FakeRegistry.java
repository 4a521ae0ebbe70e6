package id.emall.core.testing;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.IdentityClaim;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.IdentityRegistryFactory;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A registry of identity cards that answers what a test tells it to, else that everything agrees.
 * Use it with {@code emall.registry.<name>.adapter=fake}. What tests script is shared by all malls
 * of the process: each test uses numbers of its own.
 */
public final class FakeRegistry implements IdentityRegistry {

  private static final Map<String, Function<IdentityClaim, RegistryAnswer>> SCRIPTS =
      new ConcurrentHashMap<>();
  private static final List<IdentityClaim> ASKED = new CopyOnWriteArrayList<>();

  /** Everything that the applicant said agrees. */
  public static final RegistryAnswer AGREES =
      new RegistryAnswer.Told(
          Map.of(
              RegistryField.NAME,
              FieldVerdict.MATCH,
              RegistryField.BIRTH_DATE,
              FieldVerdict.MATCH));

  public static void answers(String number, Function<IdentityClaim, RegistryAnswer> script) {
    SCRIPTS.put(number, script);
  }

  /** What was asked about a number, in order. */
  public static List<IdentityClaim> about(String number) {
    return ASKED.stream().filter(claim -> claim.number().equals(number)).toList();
  }

  @Override
  public Set<RegisteredPaper> papers() {
    return Set.of(RegisteredPaper.NIK);
  }

  @Override
  public RegistryAnswer look(IdentityClaim claim) {
    ASKED.add(claim);
    return SCRIPTS.getOrDefault(claim.number(), any -> AGREES).apply(claim);
  }

  /** Finds it. */
  public static final class Factory implements IdentityRegistryFactory {

    @Override
    public String kind() {
      return "fake";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public IdentityRegistry create(AdapterContext context) {
      return new FakeRegistry();
    }
  }
}
