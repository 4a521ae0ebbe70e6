/**
 * A year of the mall played from one seed: four banks with all their ways, buyers who pay as people
 * do, operators, and a process that dies between any two steps. What the mall made of it is held
 * against a model that knows only what the banks booked, what people meant and the published rules.
 */
package id.emall.core.simulation;
