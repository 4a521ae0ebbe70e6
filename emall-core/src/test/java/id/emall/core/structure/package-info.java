/** Holds the core's packages to the floors that docs/architecture.md gives them. */
package id.emall.core.structure;
