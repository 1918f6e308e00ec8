package igf.platform.messaging;

import igf.platform.domain.Recorded;
import java.util.List;

/** Domain event → public events. A pure function, so that sending again from any position sends the same. */
public interface PublicTranslator {

    /** In order; empty for what stays private */
    List<OutgoingEvent> translate(Recorded<?> fact);
}
