package igf.contracts;

import org.jspecify.annotations.Nullable;

/** The data of a public event. Only records implement it, each with a {@link PublicType}. */
public interface PublicEvent {

    /** Returns the edition's slug; null only for events that belong to no edition, such as those about a person. */
    @Nullable
    String edition();
}
