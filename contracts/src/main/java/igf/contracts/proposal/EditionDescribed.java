package igf.contracts.proposal;

import igf.contracts.PublicEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it is now. {@link EditionPlanned} and {@link EditionChanged} carry the same members, so a consumer can
 * handle both in one place.
 */
public sealed interface EditionDescribed extends PublicEvent permits EditionPlanned, EditionChanged {
    @Override
    String edition();

    String name();

    String theme();

    String city();

    String timeZone();

    LocalDate startsOn();

    LocalDate endsOn();

    CodeOfConduct codeOfConduct();

    @Nullable
    ReportDeadlines reports();

    @Nullable
    String publicNames();

    @Nullable
    Integer smallGroupMinimum();
}
