package igf.planted.feature;

import igf.platform.messaging.OutgoingEvent;
import org.axonframework.config.ProcessingGroup;

/** Breaks: a reaction knows nothing of Kafka; its group is taken. */
@ProcessingGroup("taken")
public class PlantedReaction {
    Object send(OutgoingEvent outgoing) {
        return outgoing;
    }
}
