/**
 * The operators' overview: what waits, how the services outside do, how the mall trades. It draws
 * what {@link id.emall.core.insight} tells and decides nothing itself.
 */
package id.emall.web.operator.dashboard;
