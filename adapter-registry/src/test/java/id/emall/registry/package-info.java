/** Every adapter against its registry as the sandbox plays it. */
package id.emall.registry;
