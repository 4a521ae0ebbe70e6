package id.emall.sandbox.frame;

/** Answers the calls of one route. May be called by several threads at once. */
@FunctionalInterface
public interface Handler {

  /**
   * @throws BadCall when the call cannot be carried out; becomes a 400
   */
  Reply handle(Call call);
}
