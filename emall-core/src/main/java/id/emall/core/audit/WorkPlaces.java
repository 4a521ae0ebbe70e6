package id.emall.core.audit;

import java.util.Map;

/**
 * Tells where the people live whom some kinds of work are about, for packages that know them. Work
 * of other kinds is of no place, and the national office's alone.
 */
public interface WorkPlaces {

  /**
   * By kind of work, a query that gives the code of a regency for the {@code object_id} of a row of
   * {@code work_item}.
   */
  Map<String, String> regencies();
}
