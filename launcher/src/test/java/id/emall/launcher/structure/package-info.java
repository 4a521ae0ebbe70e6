/** Holds the modules to the directions that docs/architecture.md gives them. */
package id.emall.launcher.structure;
