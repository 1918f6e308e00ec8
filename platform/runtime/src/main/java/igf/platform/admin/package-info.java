/** Administration of a service: read models and rebuilds, dead letters, resending, long operations, the demo clock. */
package igf.platform.admin;
