/**
 * Finds the adapters that settings ask for and lends them what they need. The core names none of
 * them: a new bank is a jar and a few settings.
 */
package id.emall.core.common.adapter;
