/** Conditions of a start: complete and secure settings, and supported data. */
package igf.platform.start;
