/**
 * The papers people and businesses identify by: their numbers, what these tell by themselves and
 * what may be shown of them. It knows nothing of members; applications of sellers use it.
 */
package id.emall.core.identity;
