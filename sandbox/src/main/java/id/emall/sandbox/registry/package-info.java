/**
 * Registries of people and businesses as the mall meets them: strict about who asks and how, told
 * by the player what they know. They forget nothing but their troubles.
 */
package id.emall.sandbox.registry;
