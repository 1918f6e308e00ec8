/** A small service that shows and tests what the platform does. */
package igf.sample.counter.view;
