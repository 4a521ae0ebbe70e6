/**
 * What makes one transaction of the container one transaction of the database: the connection that
 * all of a use case shares, and the rule that whatever leaves a use case by a throw takes it back.
 */
package id.emall.core.common.transaction;
