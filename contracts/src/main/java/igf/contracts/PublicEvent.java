package igf.contracts;

import org.jspecify.annotations.Nullable;

/** The data of a public event. Implemented by records only, each with a {@link PublicType}. */
public interface PublicEvent {

    /** Slug of the edition that it is about; null only for what belongs to no edition, such as a person. */
    @Nullable
    String edition();
}
