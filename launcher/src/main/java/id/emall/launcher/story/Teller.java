package id.emall.launcher.story;

/** Tells a step of the story once it has happened. */
@FunctionalInterface
public interface Teller {

  void tell(String step);
}
