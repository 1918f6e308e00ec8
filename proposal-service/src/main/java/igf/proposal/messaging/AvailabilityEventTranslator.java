package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefMapper.textOrNull;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.SpeakerAvailabilityStated;
import igf.proposal.availability.AvailabilityEvent;

/** Translates events about when people can come into public events. The times stay sealed. */
final class AvailabilityEventTranslator {

    private AvailabilityEventTranslator() {}

    static PublicEvent translate(AvailabilityEvent event) {
        return switch (event) {
            case AvailabilityEvent.Stated e ->
                new SpeakerAvailabilityStated(e.edition(), e.person(), textOrNull(e.times()));
        };
    }
}
