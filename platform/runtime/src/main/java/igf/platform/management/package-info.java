/** The port for the gateway and the operator: health, metrics and internal paths. */
package igf.platform.management;
