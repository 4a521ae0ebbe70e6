/**
 * Settings that operators change while the mall runs: what is in force, where it comes from, who
 * decided what and why. The values themselves are read where they are used, from the settings of
 * the floor below. Pages of operators ask it.
 */
package id.emall.core.setting;
