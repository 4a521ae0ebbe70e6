/**
 * The whole system, started as people start it and judged from outside: by its pages and services,
 * and by the books of the sandbox that plays the outside world. Needs the packaged launcher, so it
 * runs in the integration phase.
 */
package id.emall.system;
