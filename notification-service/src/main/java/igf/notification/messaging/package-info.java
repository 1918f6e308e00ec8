/**
 * The Kafka edge: public events come in as facts, what became of messages goes out. The only importer of the contracts.
 */
@NullMarked
package igf.notification.messaging;

import org.jspecify.annotations.NullMarked;
