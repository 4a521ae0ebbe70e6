/**
 * The vault's keys: one of each secret that the settings give, told apart by a number that stands
 * before each value. When the secret changes, what the old key sealed is sealed anew in the
 * background, row by row. Packages that keep sealed values name their columns here; nobody but the
 * vault uses a key.
 */
package id.emall.core.common.vault;
