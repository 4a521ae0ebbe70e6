package id.emall.registry.http;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.registry.RegistryAnswer;
import java.util.function.Supplier;

/** Makes an answer of whatever happens. */
public final class Asking {

  private Asking() {}

  /**
   * @param question may throw {@link OutsideFailure}
   */
  public static RegistryAnswer ask(Supplier<RegistryAnswer> question) {
    try {
      return question.get();
    } catch (OutsideFailure failure) {
      return new RegistryAnswer.Failed(failure);
    }
  }
}
