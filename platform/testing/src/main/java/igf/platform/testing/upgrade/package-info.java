/** Databases that earlier releases wrote, for tests of upgrades. */
package igf.platform.testing.upgrade;
