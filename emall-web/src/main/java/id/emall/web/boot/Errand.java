package id.emall.web.boot;

/**
 * One thing for which a node was started from the command line, in place of serving: told by system
 * properties, which nobody can set from outside.
 */
interface Errand {

  /** Whoever started the node tells people the rest. */
  String DONE = "done: ";

  boolean isWished();

  /**
   * @return {@link #DONE} and what came of it, or what is wrong
   */
  String run();
}
