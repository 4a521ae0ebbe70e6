/**
 * What is checked of somebody's papers, each check a small rule, and the policy that says what
 * follows from their outcomes. Rules look at a {@link id.emall.core.identity.rule.Dossier} alone:
 * whoever calls them gathers it.
 */
package id.emall.core.identity.rule;
