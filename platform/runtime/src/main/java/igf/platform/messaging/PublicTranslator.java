package igf.platform.messaging;

import igf.platform.domain.RecordedEvent;
import java.util.List;

/** Translates an event of this service into public events. Must be a pure function. */
public interface PublicTranslator {

    /** Returns the public events in order; empty if the event stays private. */
    List<OutgoingEvent> translate(RecordedEvent<?> recorded);
}
