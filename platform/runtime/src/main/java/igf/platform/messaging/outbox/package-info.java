/** The outbox: stores each public event as a row, then sends it to Kafka. */
package igf.platform.messaging.outbox;
